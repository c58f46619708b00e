// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.Cluster;
import io.clusterupgrade.cce.model.Job;
import io.clusterupgrade.cce.model.NodePoolList;
import io.clusterupgrade.cce.request.ListNodePoolsRequest;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import io.clusterupgrade.testkit.Leaks;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests secrets in members of undocumented structure: they are kept, but never shown. */
class FreeJsonSecretsTest {
    private static final String SECRET = Leaks.plain(40, 7);
    private static final String LOGIN =
            "{\"sshKey\":\"mine\",\"userPassword\":{\"username\":\"root\",\"password\":\"" + SECRET + "\"}}";

    static Stream<Arguments> responses() {
        String text = LOGIN.replace("\"", "\\\"");
        return Stream.of(
                Arguments.of(
                        NodePoolList.class, "{\"items\":[{\"spec\":{\"nodeTemplate\":{\"login\":" + LOGIN + "}}}]}"),
                Arguments.of(
                        io.clusterupgrade.cce.model.Node.class,
                        "{\"spec\":{\"flavor\":\"c7.large.2\",\"login\":" + LOGIN + "}}"),
                Arguments.of(
                        Cluster.class,
                        "{\"metadata\":{\"annotations\":{\"a\":\"" + text + "\",\"token\":\"" + SECRET + "\"}}}"),
                Arguments.of(Job.class, "{\"spec\":{\"extendParam\":{\"nodePassword\":\"" + SECRET + "\"}}}"),
                Arguments.of(
                        TaskInfo.class,
                        "{\"parameters\":{\"login_password\":\"" + SECRET + "\",\"config\":\"" + text + "\"},"
                                + "\"outputs\":{\"login\":" + LOGIN + "},\"stages\":[{\"outputs\":{\"accessToken\":[\""
                                + SECRET + "\"]}}]}"),
                Arguments.of(
                        NodePool.class,
                        "{\"scaling_group\":{\"login_password\":\"" + SECRET + "\"},\"node_config\":{\"user_data\":\""
                                + SECRET + "\"},\"node_components\":[{\"config\":{\"custom_config\":{\"secret\":\""
                                + SECRET + "\"}}}]}"),
                Arguments.of(
                        io.clusterupgrade.ack.model.ClusterDetail.class,
                        "{\"meta_data\":\"{\\\"env\\\":[{\\\"name\\\":\\\"DB_PASSWORD\\\",\\\"value\\\":\\\"" + SECRET
                                + "\\\"}]}\",\"parameters\":{\"ak\":\"" + SECRET + "\"}}"),
                Arguments.of(ClusterDetail.class, "{\"actionProgress\":{\"agency_token\":\"" + SECRET + "\"}}"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void isPrintedByNoRecord(Class<?> type, String json) {
        DecodeResult<?> decoded = Fixtures.decodeText(type, json, ZoneOffset.UTC);

        assertThat(decoded.warnings()).isEmpty();
        Leaks.assertNone(List.of(decoded.value().toString(), decoded.toString()), List.of(SECRET));
    }

    @Test
    void isReturnedByTheAccessors() {
        ApiResponse<NodePoolList> response = cce(
                        200, "{\"items\":[{\"spec\":{\"nodeTemplate\":{\"login\":" + LOGIN + "}}}]}")
                .call(
                        CceOperations.Clusters.LIST_NODE_POOLS,
                        ListNodePoolsRequest.builder("c").build());

        assertThat(response.value()
                        .items()
                        .get(0)
                        .spec()
                        .nodeTemplate()
                        .at("/login/userPassword/password")
                        .asText())
                .isEqualTo(SECRET);
        assertThat(response.rawBody()).contains(SECRET);
        Leaks.assertNone(List.of(response.toString(), response.value().toString()), List.of(SECRET));
        assertThat(response.value().toString()).contains("\"sshKey\":\"mine\"").contains("\"password\":\"****\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"login\":%s",
                "%s}",
                "<html>{\"login\":%s}</html>",
                "{\"login\":{\"userPassword\":SECRET}}"
            })
    void isNotShownByAnUnreadableResponse(String body) {
        CceClient client = cce(200, body.formatted(LOGIN).replace("SECRET", SECRET));

        DecodeException thrown = catchThrowableOfType(
                DecodeException.class, () -> client.cluster("c").showCluster());

        assertThat(thrown.excerpt()).contains("userPassword");
        Leaks.assertNone(List.of(Leaks.trace(thrown), thrown.excerpt()), List.of(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"error_code\":\"CCE_CM.0004\",\"error_msg\":\"bad: {\\\"password\\\":\\\"" + "SECRET" + "\\\"}\"}",
                "{\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"Invalid request.\",\"message\":\"got password=SECRET\"}",
                "<pre>POST /?X-Auth-Token=SECRET</pre>"
            })
    void isNotShownByARejection(String body) {
        CceClient client = cce(400, body.formatted(LOGIN).replace("SECRET", SECRET));

        ApiException thrown = catchThrowableOfType(
                BadRequestException.class, () -> client.cluster("c").showCluster());

        Leaks.assertNone(
                List.of(
                        Leaks.trace(thrown),
                        thrown.error().toString(),
                        thrown.error().body()),
                List.of(SECRET));
    }

    private static CceClient cce(int status, String body) {
        return CceClient.builder()
                .endpoint("http://127.0.0.1:1")
                .projectId("p")
                .signer(Signer.none())
                .transport(new CannedTransport().response(status, body))
                .build();
    }
}
