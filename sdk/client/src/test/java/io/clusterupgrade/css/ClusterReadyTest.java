// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.decode.Fixtures;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterReadyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | {"status": "200", "actions": [], "instances": [{"status": "200"}, {"status": "200"}]}
            true  | {"status": 200, "instances": []}
            false | {"status": "100", "actions": [], "instances": [{"status": "200"}]}
            false | {"status": "200", "actions": ["REBOOTING"], "instances": [{"status": "200"}]}
            false | {"status": "200", "actions": [], "instances": [{"status": "200"}, {"status": "100"}]}
            false | {"status": "200", "actions": [], "instances": [{"status": "200"}, {}]}
            false | {}
            """)
    void isReadyWhenAvailableIdleAndComplete(boolean ready, String json) {
        ClusterDetail cluster =
                Fixtures.decodeText(ClusterDetail.class, json, ZoneOffset.UTC).value();

        assertThat(cluster.isReady()).isEqualTo(ready);
    }
}
