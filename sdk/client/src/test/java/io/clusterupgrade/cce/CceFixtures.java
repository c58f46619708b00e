// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cce.model.Metadata;
import io.clusterupgrade.cce.model.UpgradeTaskMetadata;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Compares responses of CCE with the records that they are read into. */
final class CceFixtures {
    static final String V129 = "v1.29.13-r10";
    static final String V131 = "v1.31.6-r2";
    static final String CLUSTER = CceCalls.CLUSTER;

    private CceFixtures() {}

    /** Compares a whole response with the expected record; no member of it may be reported. */
    static <R> void assertReads(Class<R> type, String fixture, R expected) {
        DecodeResult<R> decoded = Fixtures.decode(type, "cce/" + fixture + ".json");
        assertThat(decoded.value()).isEqualTo(expected);
        assertThat(decoded.warnings()).isEmpty();
    }

    /** Reads a text, no member of which may be reported. */
    static <R> R read(Class<R> type, String body) {
        DecodeResult<R> decoded = Fixtures.decodeText(type, body, ZoneOffset.UTC);
        assertThat(decoded.warnings()).isEmpty();
        return decoded.value();
    }

    static Instant at(String time) {
        return Instant.parse(time);
    }

    static UpgradeTaskMetadata id(String uid) {
        return new UpgradeTaskMetadata(uid, null, null);
    }

    static Metadata tag(String uid, String name) {
        return new Metadata(uid, name, Map.of(), Map.of(), null, null);
    }
}
