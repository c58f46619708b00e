// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.transport.HttpResponse;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the success of an operation, held over all operations there are. */
class ResponseDecoderTest {
    /** Reads whose documented responses have members {@code code} and {@code status} of their own. */
    private static final Set<String> DOCUMENT_A_CODE =
            Set.of("GetClusterDiagnosisResult", "GetClusterDiagnosisCheckItems");

    /** The documented error bodies and those that gateways, proxies and frameworks are known for. */
    private static final List<String> ERRORS = List.of(
            "{\"errCode\":\"CSS.5140\",\"externalMessage\":\"CSS.5140 : Not now. (state)\"}",
            "{\"errCode\":\"CSS.5140\",\"errMsg\":\"Not now.\"}",
            "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"Slow down.\",\"request_id\":\"b1c5\"}",
            "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"m\",\"encoded_authorization_message\":\"x\",\"details\":[{\"error_code\":\"D\"}]}",
            "{\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"Invalid request.\"}",
            "{\"errorCode\":\"CCE.01400001\",\"errorMsg\":\"Invalid request.\"}",
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"code\":400,"
                    + "\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"m\",\"reason\":\"BadRequest\"}",
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"no\",\"code\":403}",
            "{\"kind\":\"Status\",\"status\":\"Failure\"}",
            "{\"code\":\"ErrorClusterState\",\"message\":\"m\",\"requestId\":\"r\",\"status\":409}",
            "{\"code\":\"StatusForbidden\",\"message\":\"m\",\"requestId\":\"r\",\"status\":403,\"accessDeniedDetail\":{\"AuthAction\":\"a\"}}",
            "{\"code\":\"ErrorClusterState\"}",
            "{\"code\":500}",
            "{\"RequestId\":\"5B0E\",\"HostId\":\"cs.aliyuncs.com\",\"Code\":\"Throttling.User\",\"Message\":\"m\",\"Recommend\":\"u\"}",
            "{\"Code\":\"Throttling.User\",\"requestid\":\"5B0E\"}",
            "{\"msg\":\"no\"}",
            "{\"detail\":\"Not authenticated\"}",
            "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"field required\"}]}",
            "{\"errors\":[{\"message\":\"no\"}]}",
            "{\"error_message\":\"no\",\"code\":\"E1\"}",
            "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"no\",\"instance\":\"/x\"}",
            "{\"timestamp\":\"2026-01-01\",\"status\":404,\"error\":\"Not Found\",\"path\":\"/x\"}",
            "{\"success\":false,\"code\":\"X\",\"message\":\"m\"}",
            "{\"ERRCODE\":\"X\"}",
            "{\"\\u0065rrCode\":\"CSS.5140\"}",
            "{\"errCode\":\"CSS.5140\",\"externalMess",
            "<Error><RequestId>r</RequestId><HostId>h</HostId><Code>Throttling</Code><Message>m</Message></Error>",
            "<?xml version=\"1.0\"?><Error><Code>C</Code><Message>m</Message></Error>");

    /** Those that are the data of some reads of ACK, which have members of the same names. */
    private static final List<String> ERRORS_ELSEWHERE = List.of(
            "{\"error\":{\"code\":401,\"message\":\"m\",\"title\":\"Unauthorized\"}}",
            "{\"error\":{\"message\":\"m\"}}",
            "{\"message\":\"Unauthorized\"}",
            "{\"error\":\"invalid_token\",\"error_description\":\"m\"}",
            "{\"success\":false}");

    private static final List<String> FOREIGN = List.of(
            "<html><head><title>Log in</title></head><body>x</body></html>",
            "<!DOCTYPE html><html><body>x<br></body></html>",
            "<r><later>1</later></r>",
            "OK",
            "404 page not found",
            "\"ok\"",
            "null",
            "7",
            "true",
            "{",
            "{\"a\":",
            "{} {}",
            "{}x",
            "\u0000\u0001\u0002",
            "[{\"errCode\":\"CSS.5140\"}]x");

    static List<Operation<?, ?>> operations() {
        return OperationPayloads.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptsEveryDocumentedBodyUnderAnySuccessStatus(Operation<?, ?> operation) {
        for (int status : new int[] {200, 201, 202, 203, 204, 206, 299}) {
            for (String body : OperationPayloads.of(operation)) {
                assertThat(decode(operation, response(status, body)).warnings()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void detectsEveryErrorBodyUnderASuccessStatus(Operation<?, ?> operation) {
        List<String> errors = new ArrayList<>(ERRORS);
        if (operation.service().vendor() == Vendor.HUAWEI || operation.responseType() == NoContent.class) {
            errors.addAll(ERRORS_ELSEWHERE);
        }
        if (DOCUMENT_A_CODE.contains(operation.name())) {
            errors.removeIf(body -> body.contains("\"code\":"));
        }
        for (String body : errors) {
            UnreadableBodyException thrown =
                    catchThrowableOfType(UnreadableBodyException.class, () -> decode(operation, response(200, body)));
            assertThat(thrown).as(body).isNotNull();
            assertThat(thrown.isError()).as(body).isTrue();
            assertThat(ErrorResponse.underSuccess(operation.service(), response(200, body), Instant.EPOCH)
                            .category())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void acceptsNothingElseAsSuccess(Operation<?, ?> operation) {
        List<String> bodies = new ArrayList<>(FOREIGN);
        if (operation.responseType() == NoContent.class) {
            bodies.addAll(List.of("[]", "[{},{}]"));
        } else if (!operation.isEmptyBodyAllowed()) {
            bodies.addAll(List.of("", "  "));
            if (!(operation.responseType() instanceof ParameterizedType)) {
                bodies.add("{\"later\":1,\"another\":[{\"b\":7}]}");
            }
        }
        for (String body : bodies) {
            UnreadableBodyException thrown =
                    catchThrowableOfType(UnreadableBodyException.class, () -> decode(operation, response(200, body)));
            assertThat(thrown).as(body).isNotNull();
            assertThat(thrown.isError()).as(body).isFalse();
            assertThat(thrown.isResponse()).as(body).isFalse();
        }
    }

    /** A cloud adds members at any time, also such as errors have. */
    @ParameterizedTest
    @MethodSource("operations")
    void treatsLaterMembersBesideDocumentedOnesAsData(Operation<?, ?> operation) {
        if (operation.responseType() == NoContent.class) {
            return;
        }
        for (String later :
                List.of("code", "message", "error_code", "errorCode", "errors", "details", "success", "msg")) {
            for (String body : OperationPayloads.of(operation)) {
                if (body.strip().startsWith("[") || !saysSomething(body) || body.contains("\"" + later + "\"")) {
                    continue;
                }
                String more = body.strip().replaceFirst("\\{", "{\"" + later + "\":\"of later\",");
                assertThat(decode(operation, response(200, more)).value())
                        .as(more)
                        .isEqualTo(decode(operation, response(200, body)).value());
            }
        }
    }

    /** Fixtures of empty lists have no value beside which an error could be anything else. */
    private static boolean saysSomething(String body) {
        return !body.contains("\"totalSize\": 0") && !body.contains("\"totalSize\":0") && body.length() > 80;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"totalSize\":0,\"detailList\":[],\"error_code\":\"APIGW.0308\",\"error_msg\":\"m\"}",
                "{\"totalSize\":0,\"detailList\":null,\"code\":\"X\",\"message\":\"m\"}",
                "{\"totalSize\":3,\"detailList\":[{\"id\":\"a\"}],\"errCode\":\"CSS.0011\"}",
                "{\"detailList\":[{}],\"errCode\":\"CSS.0011\"}"
            })
    void detectsAnErrorBesideAnEmptyListAndTheCodeOfCssBesideAnything(String body) {
        assertThatThrownBy(() -> decode(CssOperations.UPGRADE_DETAIL, response(200, body)))
                .isInstanceOfSatisfying(
                        UnreadableBodyException.class,
                        e -> assertThat(e.isError()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errCode\":\"\"}",
                "{\"errCode\":null}",
                "{\"errCode\":\"  \",\"externalMessage\":\"\"}",
                "{\"code\":0,\"message\":\"done\"}",
                "{\"code\":\"0\",\"msg\":\"done\"}",
                "{\"code\":200,\"message\":\"whatever\"}",
                "{\"code\":\"Success\",\"message\":\"done\"}",
                "{\"message\":\"success\"}",
                "{\"message\":\"OK\",\"requestId\":\"r\"}",
                "{\"error\":null,\"errors\":[],\"error_code\":0}",
                "{\"error\":{}}",
                "{\"success\":true}",
                "{\"status\":\"accepted\"}",
                "{\"status\":202}",
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\"}",
                "{\"later\":{\"a\":{\"b\":{\"code\":\"too deep to be one\"}}}}"
            })
    void doesNotTreatMembersThatDenyAnErrorAsAnError(String body) {
        assertThat(decode(CssOperations.RETRY_UPGRADE_TASK, response(200, body)).value())
                .isSameAs(NoContent.INSTANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"NodeUpgradeFailed\",\"message\":\"m\"}}",
                "{\"task_id\":\"T-1\",\"error\":{\"code\":\"NodeUpgradeFailed\",\"message\":\"m\"}}"
            })
    void treatsTheErrorOfATaskAsData(String body) {
        DecodeResult<?> decoded = decode(AckOperations.Tasks.DESCRIBE_TASK_INFO, response(200, body));

        assertThat(decoded.value()).hasFieldOrPropertyWithValue("error.code", "NodeUpgradeFailed");
    }

    @Test
    void treatsMembersOfACustomRecordAsDataUnderAnyNames() {
        Operation<Void, Mine> mine =
                Operation.write(CloudService.ACK, "Mine", "POST", "", "/x").response(Mine.class);

        assertThat(decode(mine, response(200, "{\"code\":\"C1\",\"message\":\"m\"}"))
                        .value())
                .isEqualTo(new Mine("C1", "m"));
        assertThatThrownBy(() -> decode(mine, response(200, "{\"error_code\":\"X\"}")))
                .isInstanceOf(UnreadableBodyException.class);
    }

    /** A response type of a user. */
    public record Mine(String code, String message) {}

    @Test
    void treatsMembersOfACustomMapAsDataUnlessAllAreThoseOfAnError() {
        Operation<Void, Map<String, String>> mine =
                Operation.read(CloudService.CCE, "Mine", "GET", "", "/x").mapOf(String.class);

        assertThat(decode(mine, response(200, "{\"code\":\"C1\",\"a\":\"b\"}")).value())
                .isEqualTo(Map.of("code", "C1", "a", "b"));
        assertThatThrownBy(() -> decode(mine, response(200, "{\"code\":\"C1\",\"message\":\"b\"}")))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"spec\":{\"clusterID\":\"c\" | true",
                "{\"spec\":{\"clusterID\":\"c\"}} trailing | true",
                "{\"metadata\":{\"uid\":\"t\"},\"spec\":{} | false",
                "{\"metadata\":{\"uid\":\"t\" | false",
                "{\"later\":{\"uid\":\"t\" | false"
            })
    void knowsABrokenBodyForTheDocumentedOneByAMemberThatNoErrorHas(String body, boolean response) {
        assertThatThrownBy(() -> decode(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, response(200, body)))
                .isInstanceOfSatisfying(UnreadableBodyException.class, e -> {
                    assertThat(e.isError()).isFalse();
                    assertThat(e.isResponse()).isEqualTo(response);
                });
    }

    @Test
    void findsTheCodeBehindAnyNumberOfOtherMembers() {
        String body = "{\"detailList\":[" + "{\"id\":\"a\"},".repeat(50_000) + "{}],\"errCode\":\"CSS.0011\"}";
        HttpResponse reply = response(200, body);

        assertThatThrownBy(() -> decode(CssOperations.UPGRADE_DETAIL, reply))
                .isInstanceOfSatisfying(
                        UnreadableBodyException.class,
                        e -> assertThat(e.isError()).isTrue());
        assertThat(ErrorResponse.underSuccess(CloudService.CSS, reply, Instant.EPOCH)
                        .category())
                .isEqualTo(ErrorCategory.CONFLICT);
    }

    @Test
    void rejectsMoreElementsThanFitASmallHeap() {
        for (String element : List.of("{}", "{\"id\":null}", "null", "1")) {
            String body = "{\"detailList\":[" + (element + ",").repeat(500_001) + element + "]}";
            assertThatThrownBy(() -> decode(CssOperations.UPGRADE_DETAIL, response(200, body)))
                    .isInstanceOf(UnreadableBodyException.class)
                    .hasMessage("it has more than 500000 elements");
        }
    }

    private static <R> DecodeResult<R> decode(Operation<?, R> operation, HttpResponse reply) {
        boolean xml = operation.service().vendor() == Vendor.ALIBABA;
        return new ResponseDecoder(new JsonDecoder(ZoneOffset.UTC, xml), UnaryOperator.identity())
                .decode(operation, reply.utf8Body());
    }
}
