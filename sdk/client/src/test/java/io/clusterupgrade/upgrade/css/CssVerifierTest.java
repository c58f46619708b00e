// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the verification of a success by a complete or partial cluster. */
class CssVerifierTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7.10.2, 7.10.2_25.2.0_0611, 7.10.2_25.2.0_0611, VERIFIED",
                "-, 7.10.2_25.2.0_0611, 7.10.2_25.2.0_0611, VERIFIED",
                "7.10.2, 7.10.2_24.1.0_0101, 7.10.2_25.2.0_0611, NOT_YET",
                "7.6.2, 7.6.2_22.5.1_1230, 7.10.2_25.2.0_0611, NOT_YET",
                "7.6.2, -, 7.10.2_25.2.0_0611, NOT_YET",
                "7.6.2, '', 7.10.2_25.2.0_0611, NOT_YET",
                "7.1, -, 7.10.2_25.2.0_0611, NOT_YET",
                "7.10.2, -, 7.6.2, NOT_YET",
                "7.10.2, -, 7.10.2_25.2.0_0611, UNCHECKED",
                "7.10.2, -, a-private-image, UNCHECKED",
                "-, -, 7.10.2_25.2.0_0611, UNCHECKED"
            })
    void aVersionTellsThatAnUpgradeIsNotThereWhereTheImageIsNotShown(
            String version, String image, String target, Verification expected) {
        String cluster = "{\"datastore\":{\"version\":" + json(version) + ",\"subVersion\":" + json(image) + "}}";

        assertThat(CssVerifier.of(decode(cluster), record(UpgradeKind.IMAGE_UPGRADE, known -> known.target(target))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "az-a, az-c, az-c, az-c, VERIFIED",
                "az-a, az-c, az-c, -, UNCHECKED",
                "az-a, az-c, az-a, -, NOT_YET",
                "az-a, az-c, az-a, az-c, NOT_YET",
                "az-a, az-c, -, -, UNCHECKED",
                "-, 'az-a,az-c', az-a, az-c, VERIFIED",
                "-, 'az-a,az-c', az-a, -, UNCHECKED",
                "-, 'az-a,az-c', az-b, -, NOT_YET",
                "-, 'az-a,az-c', az-a, az-a, NOT_YET"
            })
    void oneNodeThatHasNotMovedOutweighsOneThatDoesNotShowItsZone(
            String source, String target, String first, String second, Verification expected) {
        String cluster = "{\"instances\":[{\"type\":\"ess\",\"azCode\":" + json(first)
                + "},{\"type\":\"ess\",\"azCode\":" + json(second) + "}]}";
        UpgradeRecord record = record(UpgradeKind.AZ_CHANGE, known -> {
            known.variant("all");
            known.source(source);
            known.target(target);
        });

        assertThat(CssVerifier.of(decode(cluster), record)).isEqualTo(expected);
    }

    private static String json(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private static ClusterDetail decode(String json) {
        DecodeResult<ClusterDetail> decoded = Fixtures.decodeText(ClusterDetail.class, json, ZoneOffset.UTC);
        assertThat(decoded.warnings()).isEmpty();
        return decoded.value();
    }

    private static UpgradeRecord record(UpgradeKind kind, Consumer<UpgradeRecord.Builder> change) {
        return new UpgradeRecord(CloudService.CSS, "https://css", null, "c-1", kind, Instant.EPOCH).with(change);
    }
}
