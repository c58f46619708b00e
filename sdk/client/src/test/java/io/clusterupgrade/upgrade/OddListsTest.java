// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.UpgradeState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a task list of another type under a success status does not count as an empty list: nothing is started.
 */
class OddListsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\":\"APIGW.0106\",\"error_msg\":\"m\"}",
                "{\"totalSize\":0,\"detailList\":[],\"errCode\":\"CSS.9999\"}",
                "{\"data\":{\"detailList\":[]}}",
                "{\"totalSize\":7,\"detailList\":{}}",
                "<html><body>Log in</body></html>"
            })
    void startsNothingAtCss(String body) {
        try (CssFixture fixture = new CssFixture()) {
            fixture.cloud.faults().always("UpgradeDetail", Fault.response(200).json(body));

            assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS)).isInstanceOf(RuntimeException.class);
            assertThat(fixture.starts()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\":\"APIGW.0106\",\"error_msg\":\"m\"}",
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"code\":403,\"message\":\"m\"}",
                "{\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"m\",\"items\":null}",
                "{\"tasks\":[]}",
                "{\"kind\":\"List\",\"items\":{}}",
                "<html><body>Log in</body></html>"
            })
    void startsNothingAtCce(String body) {
        try (CceFixture fixture = new CceFixture()) {
            fixture.cloud
                    .faults()
                    .always("ListUpgradeClusterTasks", Fault.response(200).json(body));

            assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.BARE)).isInstanceOf(RuntimeException.class);
            assertThat(fixture.starts()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ListUpgradeWorkFlows, CreateUpgradeWorkFlow",
        "ListPreCheckTasks, CreatePreCheck",
        "ListClusterMasterSnapshotTasks, CreateClusterMasterSnapshot"
    })
    void createsNothingAtCceWhileTheListOfWhatIsThereCannotBeRead(String list, String create) {
        try (CceFixture fixture = new CceFixture()) {
            fixture.cloud.faults().always(list, Fault.response(200).json("{\"items\":7}"));

            assertThatThrownBy(() -> fixture.upgrader.start(CceFixture.FULL))
                    .satisfies(thrown -> assertThat(thrown.getCause() == null ? thrown : thrown.getCause())
                            .isInstanceOf(DecodeException.class));
            assertThat(fixture.cloud.journal().count(create)).isZero();
            assertThat(fixture.starts()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"StatusForbidden\",\"message\":\"m\",\"requestId\":\"r\",\"status\":403}",
                "{\"Code\":\"Whatever\",\"Message\":\"m\",\"RequestId\":\"r\",\"HostId\":\"h\"}",
                "{\"items\":[]}",
                "{\"page_info\":{\"total_count\":7},\"tasks\":{}}",
                "<Error><Code>C</Code><Message>m</Message></Error>",
                "<html><body>Log in</body></html>"
            })
    void startsNothingAtAck(String body) {
        try (AckFixture fixture = new AckFixture()) {
            fixture.cloud
                    .faults()
                    .always("DescribeClusterTasks", Fault.response(200).json(body));

            assertThatThrownBy(() -> fixture.upgrader.start(AckFixture.UNCHECKED_PLAN))
                    .isInstanceOf(RuntimeException.class);
            assertThat(fixture.starts()).isZero();
        }
    }

    /** Free JSON may contain numbers of any length. */
    @ParameterizedTest
    @ValueSource(ints = {10, 1_001, 20_000})
    void aLongNumberDoesNotFailAPoll(int digits) {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.BARE);
            fixture.bringTo("Running");
            String stage = "[{\"name\":\"nodes\",\"status\":\"Running\",\"count\":" + "9".repeat(digits) + "}]";
            fixture.cloud
                    .faults()
                    .always(Fault.rewriteBody(body -> body.replaceAll("\"items\":\\[[^\\]]*\\]", "\"items\":[]")
                            .replace("\"spec\":{", "\"spec\":{\"items\":" + stage + ",")));

            assertThat(upgrade.refresh().state()).isEqualTo(UpgradeState.RUNNING);
        }
    }
}
