// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {
    private static final Credentials KEYS = Credentials.accessKey("AKAKAKAKAKAKAKAK", "sksksksksksksksk");

    private final FakeTransport transport = FakeTransport.of(ok());

    @Test
    void reportsWhatToSetForAMissingRegion() {
        assertThatThrownBy(() ->
                        CssClient.builder().projectId("p").credentials(KEYS).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CSS needs a region")
                .hasMessageContaining(".region(")
                .hasMessageContaining("CLUSTER_UPGRADE_CSS_REGION")
                .hasMessageContaining("CLUSTER_UPGRADE_REGION")
                .hasMessageContaining(".endpoint(");
        assertThatThrownBy(() -> CceClient.builder().environment(Map.of()).build())
                .hasMessageContaining("CLUSTER_UPGRADE_CCE_REGION");
        assertThatThrownBy(() -> AckClient.builder().environment(Map.of()).build())
                .hasMessageContaining("CLUSTER_UPGRADE_ACK_REGION");
    }

    @Test
    void reportsWhatToSetForAMissingProject() {
        try (CssClient css = CssClient.builder()
                .region("cn-north-4")
                // The IAM of this cloud is not configured.
                .endpoint("https://css.cloud.test")
                .credentials(KEYS)
                .transport(transport)
                .build()) {
            assertThatThrownBy(() -> css.cluster("c").retryUpgradeTask("a"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CSS needs a projectId")
                    .hasMessageContaining(".projectId(")
                    .hasMessageContaining("CLUSTER_UPGRADE_CSS_PROJECT_ID");
        }
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void namesTheVariablesOfMissingCredentials() {
        Map<String, String> environment = Map.of("CLUSTER_UPGRADE_REGION", "r-1", "CLUSTER_UPGRADE_PROJECT_ID", "p");
        try (CssClient css = CssClient.builder()
                        .environment(environment)
                        .transport(transport)
                        .build();
                AckClient ack = AckClient.builder()
                        .environment(environment)
                        .transport(transport)
                        .build()) {
            assertThatThrownBy(() -> css.cluster("c").upgradeDetail())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("HUAWEICLOUD_SDK_AK")
                    .hasMessageContaining("HUAWEICLOUD_SDK_SK")
                    .hasMessageContaining(".credentials(");
            assertThatThrownBy(() -> ack.cluster("c").getUpgradeStatus())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("ALIBABA_CLOUD_ACCESS_KEY_ID");
        }
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void theEnvironmentFillsEverySettingAndTheServicesOwnNameWins() {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLUSTER_UPGRADE_REGION", "cn-north-4");
        environment.put("CLUSTER_UPGRADE_CSS_REGION", " cn-east-3 \n");
        environment.put("CLUSTER_UPGRADE_CSS_PROJECT_ID", "  ");
        environment.put("HUAWEICLOUD_SDK_PROJECT_ID", "p9");
        environment.put("HUAWEICLOUD_SDK_AK", "AKAKAKAKAKAKAKAK");
        environment.put("HUAWEICLOUD_SDK_SK", "secret");
        environment.put("HUAWEICLOUD_SDK_SECURITY_TOKEN", "token\n");
        try (CssClient css = CssClient.builder()
                .environment(environment)
                .transport(transport)
                .build()) {
            css.cluster("c").retryUpgradeTask("a");
        }
        HttpRequest call = transport.sent().get(0);
        assertThat(call.url()).isEqualTo("https://css.cn-east-3.myhuaweicloud.com/v1.0/p9/clusters/c/upgrade/a/retry");
        assertThat(call.header("X-Security-Token")).isEqualTo("token");
        assertThat(call.header("X-Project-Id")).isEqualTo("p9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLUSTER_UPGRADE_REGION=CN NORTH",
                "CLUSTER_UPGRADE_CSS_REGION=eu_west",
                "CLUSTER_UPGRADE_ENDPOINT=css.cloud.test",
                "CLUSTER_UPGRADE_CSS_ENDPOINT=http://10.0.0.1",
                "CLUSTER_UPGRADE_PROJECT_ID=a/b",
                "HUAWEICLOUD_SDK_PROJECT_ID=a b"
            })
    void namesTheVariableOfAWrongValue(String assignment) {
        String name = assignment.substring(0, assignment.indexOf('='));
        Map<String, String> environment = new HashMap<>(Map.of("CLUSTER_UPGRADE_REGION", "r-1"));
        environment.put(name, assignment.substring(name.length() + 1));

        assertThatThrownBy(() -> CssClient.builder().environment(environment).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("environment variable " + name);
    }

    @Test
    void theProgramsOwnWrongValueNamesNoVariable() {
        var builder = CssClient.builder().environment(Map.of("CLUSTER_UPGRADE_ENDPOINT", "https://css.test"));

        assertThatThrownBy(() -> builder.endpoint("http://10.0.0.1").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1", "http://css.test:80/x", "HTTP://css.test", "http://127.0.0.1.evil.test"})
    void plainHttpToAnotherMachineIsRejectedUnlessAllowed(String endpoint) {
        var builder = CssClient.builder().endpoint(endpoint).projectId("p").credentials(KEYS);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://")
                .hasMessageContaining("plainHttpAllowed()");
        builder.plainHttpAllowed().build().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:9", "https://css.test"})
    void plainHttpToThisMachineIsFine(String endpoint) {
        CssClient.builder()
                .endpoint(endpoint)
                .projectId("p")
                .credentials(KEYS)
                .build()
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CN", "cn_north", "cn-north-4.evil.test/", "a b", "x\n"})
    void regionsThatAreNoneAreRejectedWithoutShowingThem(String region) {
        assertThatThrownBy(() -> CssClient.builder().region(region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region must be 1 to 64 of a-z, 0-9 and -");
    }

    @Test
    void timeOutsMustBePositive() {
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> CssClient.builder().callTimeout(wrong)).hasMessageContaining("callTimeout");
            assertThatThrownBy(() -> CssClient.builder().attemptTimeout(wrong)).hasMessageContaining("attemptTimeout");
            assertThatThrownBy(() -> CssClient.builder().connectTimeout(wrong)).hasMessageContaining("connectTimeout");
        }
    }

    @Test
    void toBuilderKeepsAllAndChangesNothingBehind() {
        VirtualTime time = new VirtualTime();
        FakeTransport failing = FakeTransport.of(responses(500, ""));
        CssClient css = Clients.cssBuilder(failing, time)
                .attemptTimeout(Duration.ofSeconds(3))
                .retryPolicy(io.clusterupgrade.transport.RetryPolicy.never())
                .build();
        CssClient copy = css.toBuilder().build();
        CssClient other = css.toBuilder().projectId("p2").signer(Signer.none()).build();
        for (CssClient client : new CssClient[] {css, copy, other}) {
            assertThatThrownBy(() -> client.cluster("c").upgradeDetail()).hasMessageContaining("500");
        }
        assertThat(failing.sent()).hasSize(3);
        assertThat(failing.given()).containsOnly(Duration.ofSeconds(3));
        assertThat(failing.sent().get(1).url()).isEqualTo(failing.sent().get(0).url());
        assertThat(failing.sent().get(1).headers())
                .isEqualTo(failing.sent().get(0).headers());
        assertThat(failing.sent().get(2).url()).contains("/p2/");
        assertThat(failing.sent().get(2).header("Authorization")).isNull();
    }

    @Test
    void closeLeavesATransportOfTheUsersAlone() {
        CssClient css = Clients.css(transport, new VirtualTime());
        css.with(RequestOptions.none()).close();
        css.close();
        css.close();
        assertThat(transport.closed()).isZero();
    }

    @Test
    void viewsShareTheTransportAndDifferInTheirOptionsOnly() {
        try (CssClient css = Clients.css(transport, new VirtualTime())) {
            RequestOptions options = RequestOptions.none()
                    .withHeader("X-Trace", "t1")
                    .withQuery("extra", "1 &")
                    .withAttemptTimeout(Duration.ofSeconds(2));
            css.with(options).cluster("c").retryUpgradeTask("a");
            css.cluster("c").with(options).abortUpgradeTask("a");
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(transport.sent().get(0).header("x-trace")).isEqualTo("t1");
        assertThat(transport.sent().get(0).url()).endsWith("/retry?extra=1%20%26");
        assertThat(transport.sent().get(1).url()).endsWith("/retry?retry_mode=abort&extra=1%20%26");
        assertThat(transport.sent().get(2).header("x-trace")).isNull();
        assertThat(transport.given())
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    @Test
    void wrongArgumentsFailAtOnceAlsoForAnAsynchronousCall() {
        try (CssClient css = Clients.css(transport, new VirtualTime())) {
            assertThatThrownBy(() -> css.callAsync(
                            CssOperations.UPGRADE_DETAIL,
                            UpgradeDetailRequest.builder("../x").build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("clusterId");
            assertThat(css.callAsync(
                            CssOperations.UPGRADE_DETAIL,
                            UpgradeDetailRequest.builder("c").build()))
                    .isCompletedWithValueMatching(response -> response.attempts() == 1);
        }
    }

    @Test
    void anOperationOfAnotherServiceIsRejected() {
        try (CssClient css = Clients.css(transport, new VirtualTime())) {
            assertThatThrownBy(() -> css.call(
                            AckOperations.GET_UPGRADE_STATUS,
                            new io.clusterupgrade.ack.request.GetUpgradeStatusRequest("c")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ACK.GetUpgradeStatus is not an operation of CSS");
        }
    }

    @Test
    void aStyleThatNeedsNoRegionNeedsNoRegion() {
        try (AckClient ack = AckClient.builder()
                .endpointStyle(AlibabaRoaStyle.central())
                .credentials(KEYS)
                .transport(transport)
                .build()) {
            ack.cluster("c").getUpgradeStatus();
        }
        assertThat(transport.sent().get(0).url()).startsWith("https://cs.aliyuncs.com/api/v2/clusters/c/");
    }
}
