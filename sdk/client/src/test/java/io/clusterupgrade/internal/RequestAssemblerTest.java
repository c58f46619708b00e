// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.OperationBuilder;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAssemblerTest {
    private static final RequestOptions NONE = RequestOptions.none();
    private static final Assembly CSS = Assembly.huawei(CloudService.CSS, "p1");
    private static final Assembly CCE = Assembly.huawei(CloudService.CCE, "p1");
    private static final Assembly ACK =
            new Assembly(new RequestAssembler(CloudService.ACK, AlibabaRoaStyle.regional(), "cn-hangzhou"), null);

    /** Both stages for the calls of one project. */
    private record Assembly(RequestAssembler assembler, String projectId) {
        static Assembly huawei(CloudService service, String projectId) {
            return new Assembly(new RequestAssembler(service, HuaweiProjectStyle.create(), "cn-north-4"), projectId);
        }

        <Q> HttpRequest assemble(Operation<Q, ?> operation, Q request, RequestOptions options) {
            return assembler.address(assembler.write(operation, request, options), projectId);
        }
    }

    @Test
    void rejectsAnOperationWhoseResponseTypeCannotBeDecoded() {
        Operation<Void, Thread> operation = Operation.write(CloudService.CSS, "Custom", "PUT", "v1.0", "/custom")
                .response(Thread.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CSS.assemble(operation, nothing(), NONE))
                .withMessageStartingWith("cannot decode java.lang.Thread: it is not a supported type. Use JsonValue, ");
    }

    @SuppressWarnings("NullAway") // what the operation has no request for
    private static Void nothing() {
        return null;
    }

    @Test
    void writesTheDocumentedRequests() {
        assertThat(CSS.assemble(CssOperations.UPGRADE_DETAIL, detail("c1").build(), NONE))
                .hasToString("GET https://css.cn-north-4.myhuaweicloud.com/v1.0/p1/clusters/c1/upgrade/detail");
        assertThat(CSS.assemble(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c1", "t1"), NONE))
                .hasToString("PUT https://css.cn-north-4.myhuaweicloud.com/v1.0/p1/clusters/c1/upgrade/t1/retry");
        assertThat(CSS.assemble(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.abort("c1", "t1"), NONE))
                .hasToString("PUT https://css.cn-north-4.myhuaweicloud.com/v1.0/p1/clusters/c1/upgrade/t1/retry"
                        + "?retry_mode=abort");
        assertThat(CCE.assemble(
                        CceOperations.SHOW_UPGRADE_CLUSTER_TASK, new ShowUpgradeClusterTaskRequest("c1", "t1"), NONE))
                .hasToString("GET https://cce.cn-north-4.myhuaweicloud.com/api/v3/projects/p1/clusters/c1"
                        + "/operation/upgrade/tasks/t1");
        assertThat(ACK.assemble(AckOperations.GET_UPGRADE_STATUS, new GetUpgradeStatusRequest("c1"), NONE))
                .hasToString("GET https://cs.cn-hangzhou.aliyuncs.com/api/v2/clusters/c1/upgrade/status");
    }

    @Test
    void keepsTheOrderOfTheQueryAndEncodesIt() {
        UpgradeDetailRequest request = detail("c1")
                .actionMode(ActionMode.of("a b&c=\u00e9"))
                .limit(10)
                .offset(1)
                .build();
        RequestOptions options =
                NONE.withQuery("x y", "1+1/2").withQuery("page", "20").withQuery("empty", "");

        assertThat(CSS.assemble(CssOperations.UPGRADE_DETAIL, request, options).url())
                .endsWith(
                        "/detail?offset=1&limit=10&action_mode=a%20b%26c%3D%C3%A9" + "&x%20y=1%2B1%2F2&page=20&empty=");
        assertThat(CSS.assemble(
                                CssOperations.UPGRADE_DETAIL,
                                detail("c1").offset(5).offsetSentAsStart().build(),
                                NONE)
                        .url())
                .endsWith("/detail?start=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../x", "a/b", "a\\b", "a?b", "a#b", "a%2fb", "a\nb", "a\u0000", " a"})
    void rejectsIdsThatWouldMakeAnotherCallByTheNamesCallersKnow(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CSS.assemble(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry(id, "t"), NONE))
                .withMessageStartingWith("clusterId must ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CSS.assemble(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c", id), NONE))
                .withMessageStartingWith("actionId must ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CCE.assemble(
                        CceOperations.SHOW_UPGRADE_CLUSTER_TASK, new ShowUpgradeClusterTaskRequest("c", id), NONE))
                .withMessageStartingWith("taskId must ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACK.assemble(AckOperations.GET_UPGRADE_STATUS, new GetUpgradeStatusRequest(id), NONE))
                .withMessageStartingWith("clusterId must ");
    }

    @Test
    void rejectsAMissingIdByTheNameCallersKnow() {
        assertThatNullPointerException()
                .isThrownBy(() -> CSS.assemble(
                        op(CloudService.CSS, "/{cluster_id}")
                                .path("cluster_id", v -> null)
                                .noContent(),
                        "",
                        NONE))
                .withMessage("clusterId");
    }

    @ParameterizedTest
    @CsvSource({
        "a b, a%20b",
        "a+b, a%2Bb",
        "a&b=c, a%26b%3Dc",
        "a;b:c@d, a%3Bb%3Ac%40d",
        "..., ...",
        "{action_id}, %7Baction_id%7D",
        "caf\u00e9, caf%C3%A9",
        "\ud83d\ude00, %F0%9F%98%80"
    })
    void encodesOddButLegalIds(String id, String encoded) {
        assertThat(CSS.assemble(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry(id, "t1"), NONE)
                        .url())
                .endsWith("/v1.0/p1/clusters/" + encoded + "/upgrade/t1/retry");
    }

    @Test
    void givesEachVendorItsHeaders() {
        assertThat(CSS.assemble(CssOperations.UPGRADE_DETAIL, detail("c1").build(), NONE)
                        .headers())
                .containsExactly(Map.entry("Content-Type", "application/json"), Map.entry("X-Project-Id", "p1"));
        assertThat(ACK.assemble(AckOperations.GET_UPGRADE_STATUS, new GetUpgradeStatusRequest("c1"), NONE)
                        .headers())
                .containsExactly(
                        Map.entry("Accept", "application/json"),
                        Map.entry("x-acs-action", "GetUpgradeStatus"),
                        Map.entry("x-acs-version", "2015-12-15"));
    }

    @Test
    void sendsABodyAsUtf8JsonAndItsTypeOnlyWithOne() {
        Operation<String, NoContent> operation =
                op(CloudService.ACK, "/x").body(v -> Map.of("name", v)).noContent();
        HttpRequest call = ACK.assemble(operation, "caf\u00e9", NONE);

        assertThat(StandardCharsets.UTF_8.decode(call.body()).toString()).isEqualTo("{\"name\":\"caf\u00e9\"}");
        assertThat(call.header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(ACK.assemble(op(CloudService.ACK, "/x").body(v -> List.of()).noContent(), "", NONE)
                        .bodyLength())
                .isEqualTo(2);
        assertThat(ACK.assemble(op(CloudService.ACK, "/x").noContent(), "", NONE)
                        .bodyLength())
                .isZero();
    }

    @Test
    void rejectsHalfACharacterWhereverItStandsAndNamesThePlaceOnly() {
        String half = "a\ud83d";
        Operation<String, NoContent> named =
                op(CloudService.ACK, "/x").body(v -> Map.of("name", v)).noContent();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CSS.assemble(CssOperations.UPGRADE_DETAIL, detail(half).build(), NONE))
                .withMessage("clusterId must be whole characters; at index 1 is half of a surrogate pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CSS.assemble(
                        CssOperations.UPGRADE_DETAIL,
                        detail("c1").actionMode(ActionMode.of(half)).build(),
                        NONE))
                .withMessage("action_mode must be whole characters; at index 1 is half of a surrogate pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CSS.assemble(CssOperations.UPGRADE_DETAIL, detail("c1").build(), NONE.withQuery("more", half)))
                .withMessageStartingWith("more must be whole characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACK.assemble(named, half, NONE))
                .withMessage("the request's body must be whole characters; at index 10 is half of a surrogate pair");
    }

    @Test
    void replacesItsHeadersByTheCallersInAnyCase() {
        RequestOptions options = NONE.withHeader("content-TYPE", "text/plain")
                .withHeader("X-PROJECT-ID", "p2")
                .withHeader("X-Language", "en-us");

        assertThat(CSS.assemble(CssOperations.UPGRADE_DETAIL, detail("c1").build(), options)
                        .headers())
                .containsExactly(
                        Map.entry("content-TYPE", "text/plain"),
                        Map.entry("X-PROJECT-ID", "p2"),
                        Map.entry("X-Language", "en-us"));
    }

    @Test
    void rejectsHeaderValuesThatCannotBeSentWithoutShowingThem() {
        for (String value : new String[] {"hush\n", "hush\r\nHost: evil", "hush\u00e9", "hush\u0000"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CSS.assemble(
                            CssOperations.UPGRADE_DETAIL, detail("c1").build(), NONE.withHeader("X-Auth-Token", value)))
                    .withMessageContaining("X-Auth-Token")
                    .withMessageNotContaining("hush");
        }
    }

    @Test
    void rejectsHeadersThatDifferInCaseOnly() {
        Map<String, String> headers = new HashMap<>(Map.of("X-A", "1", "x-a", "2"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CSS.assemble(
                        CssOperations.UPGRADE_DETAIL,
                        detail("c1").build(),
                        new RequestOptions(null, null, null, headers, Map.of())))
                .withMessageContaining("duplicate header");
    }

    @Test
    void rejectsAnOperationOfAnotherService() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CCE.assemble(CssOperations.UPGRADE_DETAIL, detail("c1").build(), NONE))
                .withMessage("CSS.UpgradeDetail is not an operation of CCE");
    }

    @Test
    void leavesTheProjectOutOfPathsThatHaveNone() {
        Operation<String, NoContent> operation =
                op(CloudService.CCE, "/clusterupgradepaths").withoutProject().noContent();
        Assembly withoutProject = Assembly.huawei(CloudService.CCE, null);

        assertThat(withoutProject.assemble(operation, "", NONE).url())
                .isEqualTo("https://cce.cn-north-4.myhuaweicloud.com/api/v3/clusterupgradepaths");
        assertThat(withoutProject.assemble(operation, "", NONE).header("X-Project-Id"))
                .isNull();
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> withoutProject.assemble(op(CloudService.CCE, "/x").noContent(), "", NONE))
                .withMessageContaining("projectId");
    }

    private static UpgradeDetailRequest.Builder detail(String clusterId) {
        return UpgradeDetailRequest.builder(clusterId);
    }

    private static OperationBuilder<String> op(CloudService service, String path) {
        return Operation.read(service, "Op", "GET", "v3", path).request(String.class);
    }

    @Test
    void rejectsAnExtraParameterThatTheRequestOwns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CSS.assemble(
                        CssOperations.RETRY_UPGRADE_TASK,
                        RetryUpgradeTaskRequest.retry("c1", "t1"),
                        NONE.withQuery("retry_mode", "abort")))
                .withMessage("query parameter retry_mode is set by the request of CSS.RetryUpgradeTask");
    }
}
