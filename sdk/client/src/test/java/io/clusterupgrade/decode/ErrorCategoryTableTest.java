// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code that the pages under sdk/docs/wire name, at the statuses it was seen with. */
class ErrorCategoryTableTest {
    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "CSS, 202, CSS.0011, CONFLICT",
        "CSS, 409, CSS.0011, CONFLICT",
        "CSS, 400, CSS.0001, BAD_REQUEST",
        "CSS, 400, CSS.0006, BAD_REQUEST",
        "CSS, 400, CSS.0021, BAD_REQUEST",
        "CSS, 400, CSS.0047, NOT_FOUND",
        "CSS, 400, CSS.0051, PERMISSION",
        "CSS, 400, CSS.0053, BAD_REQUEST",
        "CSS, 400, CSS.0064, BAD_REQUEST",
        "CSS, 400, CSS.0065, BAD_REQUEST",
        "CSS, 400, CSS.0068, BAD_REQUEST",
        "CSS, 400, CSS.0074, BAD_REQUEST",
        "CSS, 400, CSS.0077, CONFLICT",
        "CSS, 400, CSS.0078, CONFLICT",
        "CSS, 400, CSS.0080, BAD_REQUEST",
        "CSS, 400, CSS.0081, BAD_REQUEST",
        "CSS, 400, CSS.0082, NOT_FOUND",
        "CSS, 400, CSS.0083, BAD_REQUEST",
        "CSS, 400, CSS.5011, BAD_REQUEST",
        "CSS, 400, CSS.5052, BAD_REQUEST",
        "CSS, 400, CSS.5090, CONFLICT",
        "CSS, 400, CSS.5095, BAD_REQUEST",
        "CSS, 400, CSS.5106, BAD_REQUEST",
        "CSS, 400, CSS.5130, BAD_REQUEST",
        "CSS, 400, CSS.5140, CONFLICT",
        "CSS, 400, CSS.5172, BAD_REQUEST",
        "CSS, 400, CSS.5301, BAD_REQUEST",
        "CSS, 403, CSS.0010, PERMISSION",
        "CSS, 403, CSS.0015, NOT_FOUND",
        "CSS, 404, CSS.0015, NOT_FOUND",
        "CSS, 403, CSS.5045, PERMISSION",
        "CSS, 404, CSS.0002, NOT_FOUND",
        "CSS, 404, CSS.0016, NOT_FOUND",
        "CSS, 404, CSS.0022, NOT_FOUND",
        "CSS, 404, CSS.1103, NOT_FOUND",
        "CSS, 404, CSS.3027, NOT_FOUND",
        "CSS, 404, CSS.5012, NOT_FOUND",
        "CSS, 409, CSS.0029, CONFLICT",
        "CSS, 409, CSS.0031, CONFLICT",
        "CSS, 409, CSS.0043, CONFLICT",
        "CSS, 409, CSS.3004, CONFLICT",
        "CSS, 413, CSS.0030, BAD_REQUEST",
        "CSS, 415, CSS.0004, BAD_REQUEST",
        "CSS, 415, CSS.5108, BAD_REQUEST",
        "CSS, 419, CSS.0023, BAD_REQUEST",
        "CSS, 422, CSS.0040, BAD_REQUEST",
        "CSS, 500, CSS.0005, SERVER",
        "CSS, 500, CSS.1004, SERVER",
        "CSS, 500, CSS.9999, SERVER",
        "CSS, 200, CSS.0001, BAD_REQUEST",
        "CSS, 202, CSS.9999, SERVER",
        "CSS, 200, X, UNEXPECTED",
        "CSS, 401, APIGW.0301, AUTHENTICATION",
        "CSS, 401, APIG.0301, AUTHENTICATION",
        "CSS, 429, APIGW.0308, THROTTLED",
        "CSS, 403, APIGW.0308, THROTTLED",
        "CCE, 400, CCE.01400001, BAD_REQUEST",
        "CCE, 400, CCE.01400015, BAD_REQUEST",
        "CCE, 400, CCE.01400074, BAD_REQUEST",
        "CCE, 400, CCE.01400075, BAD_REQUEST",
        "CCE, 401, CCE.01401001, AUTHENTICATION",
        "CCE, 401, CCE.02401001, AUTHENTICATION",
        "CCE, 401, CCE.03401001, AUTHENTICATION",
        "CCE, 403, CCE.01403001, PERMISSION",
        "CCE, 404, CCE.01404001, NOT_FOUND",
        "CCE, 409, CCE.01409001, CONFLICT",
        "CCE, 409, CCE.01409002, CONFLICT",
        "CCE, 429, CCE.01429002, THROTTLED",
        "CCE, 429, CCE.01429003, THROTTLED",
        "CCE, 429, CCE.02429001, THROTTLED",
        "CCE, 400, CCE.03429001, THROTTLED",
        "CCE, 429, APIGW.0308, THROTTLED",
        "CCE, 200, APIG.0308, THROTTLED",
        "CCE, 200, CCE.01400001, BAD_REQUEST",
        "CCE, 200, CCE.01403001, PERMISSION",
        "CCE, 200, CCE.01404001, NOT_FOUND",
        "CCE, 200, CCE.03409001, CONFLICT",
        "CCE, 200, CCE.01500001, SERVER",
        "CCE, 200, CCE_CM.0004, UNEXPECTED",
        "ACK, 200, CCE.01404001, UNEXPECTED",
        "CCE, 401, APIGW.0301, AUTHENTICATION",
        "CCE, 500, CCE.01500001, SERVER",
        "CCE, 400, CCE_CM.0004, BAD_REQUEST",
        "CCE, 400, CCE_CM.0101, BAD_REQUEST",
        "ACK, 404, ErrorClusterNotFound, NOT_FOUND",
        "ACK, 400, ErrorClusterNotFound, NOT_FOUND",
        "ACK, 404, ErrorNodePoolNotFound, NOT_FOUND",
        "ACK, 404, AddonNotFound, NOT_FOUND",
        "ACK, 403, StatusForbidden, PERMISSION",
        "ACK, 403, ForbiddenQueryClusterNamespace, PERMISSION",
        "ACK, 400, APISERVER_403, PERMISSION",
        "ACK, 400, ErrorCheckAcl, PERMISSION",
        "ACK, 400, ErrorClusterState, CONFLICT",
        "ACK, 400, InvalidParameter, BAD_REQUEST",
        "ACK, 400, BadRequest, BAD_REQUEST",
        "ACK, 400, ErrorClusterNameAlreadyExist, BAD_REQUEST",
        "ACK, 400, ErrorModifyDeletionProtectionFailed, BAD_REQUEST",
        "ACK, 404, InvalidAccessKeyId.NotFound, AUTHENTICATION",
        "ACK, 400, InvalidAccessKeyId.NotFound, AUTHENTICATION",
        "ACK, 400, InvalidAccessKeyId.Inactive, AUTHENTICATION",
        "ACK, 400, SignatureDoesNotMatch, AUTHENTICATION",
        "ACK, 403, SignatureDoesNotMatch, AUTHENTICATION",
        "ACK, 400, IncompleteSignature, AUTHENTICATION",
        "ACK, 404, InvalidAction.NotFound, NOT_FOUND",
        "ACK, 400, MissingParameter, BAD_REQUEST",
        "ACK, 400, Throttling, THROTTLED",
        "ACK, 400, Throttling.User, THROTTLED",
        "ACK, 503, Throttling.Api, THROTTLED",
        "ACK, 400, Rejected.Throttling, THROTTLED",
        "ACK, 400, throttling.user, THROTTLED",
        "ACK, 400, QPS Limit Exceeded, THROTTLED",
        "ACK, 503, ServiceUnavailable, SERVER",
        "ACK, 400, InvalidTimeStamp.Expired, CLOCK_SKEW",
        "ACK, 400, IllegalTimestamp, CLOCK_SKEW",
        "ACK, 400, InvalidTimeStamp.Format, AUTHENTICATION",
        "ACK, 400, SignatureNonceUsed, NONCE_USED",
        "ACK, 400, InvalidSecurityToken.Expired, EXPIRED_TOKEN",
        "ACK, 403, InvalidSecurityToken.Expired, EXPIRED_TOKEN",
        "ACK, 400, InvalidSecurityToken.Malformed, AUTHENTICATION",
        // A code of one vendor means nothing at the other.
        "ACK, 400, CSS.0011, BAD_REQUEST",
        "CCE, 400, CSS.0011, BAD_REQUEST",
        "CSS, 400, SignatureDoesNotMatch, BAD_REQUEST",
        "ACK, 400, APIGW.0308, BAD_REQUEST",
        // Texts that only contain or begin a code are others.
        "CSS, 400, CSS.00110, BAD_REQUEST",
        "CSS, 400, XCSS.0011, BAD_REQUEST",
        "CCE, 400, CCE.01429001x, BAD_REQUEST",
        "CCE, 400, CCE429001, BAD_REQUEST"
    })
    void knowsWhatACodeMeans(CloudService service, int status, String code, ErrorCategory category) {
        assertThat(ErrorCategoryTable.category(service, status, code)).isEqualTo(category);
    }

    @ParameterizedTest
    @EnumSource(CloudService.class)
    void fallsBackToTheStatus(CloudService service) {
        assertThat(ErrorCategoryTable.category(service, 400, "")).isEqualTo(ErrorCategory.BAD_REQUEST);
        assertThat(ErrorCategoryTable.category(service, 401, "Later.Code")).isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(ErrorCategoryTable.category(service, 403, "")).isEqualTo(ErrorCategory.PERMISSION);
        assertThat(ErrorCategoryTable.category(service, 404, "")).isEqualTo(ErrorCategory.NOT_FOUND);
        assertThat(ErrorCategoryTable.category(service, 410, "")).isEqualTo(ErrorCategory.NOT_FOUND);
        assertThat(ErrorCategoryTable.category(service, 408, "")).isEqualTo(ErrorCategory.SERVER);
        assertThat(ErrorCategoryTable.category(service, 409, "")).isEqualTo(ErrorCategory.CONFLICT);
        assertThat(ErrorCategoryTable.category(service, 412, "")).isEqualTo(ErrorCategory.CONFLICT);
        assertThat(ErrorCategoryTable.category(service, 423, "")).isEqualTo(ErrorCategory.CONFLICT);
        assertThat(ErrorCategoryTable.category(service, 429, "")).isEqualTo(ErrorCategory.THROTTLED);
        assertThat(ErrorCategoryTable.category(service, 499, "")).isEqualTo(ErrorCategory.SERVER);
        for (int status : new int[] {402, 405, 406, 413, 415, 418, 419, 422, 498}) {
            assertThat(ErrorCategoryTable.category(service, status, "")).isEqualTo(ErrorCategory.BAD_REQUEST);
        }
        for (int status : new int[] {500, 501, 502, 503, 504, 599, 600}) {
            assertThat(ErrorCategoryTable.category(service, status, "")).isEqualTo(ErrorCategory.SERVER);
        }
        for (int status : new int[] {0, 100, 202, 301, 302, 304, 307}) {
            assertThat(ErrorCategoryTable.category(service, status, "")).isEqualTo(ErrorCategory.UNEXPECTED);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "CSS, 400, '', true",
        "CSS, 401, '', true",
        "CSS, 403, '', true",
        "CSS, 404, '', true",
        "CSS, 407, '', true",
        "CSS, 409, CSS.9999, true",
        "CSS, 413, '', true",
        "CSS, 429, '', true",
        "CSS, 431, '', true",
        "CSS, 408, '', false",
        "CSS, 499, '', false",
        "CSS, 500, '', false",
        "CSS, 503, Whatever, false",
        "CSS, 600, '', false",
        "CSS, 0, '', false",
        "CSS, 101, '', false",
        "CSS, 302, '', false",
        "CSS, 304, Whatever, false",
        "CSS, 302, APIGW.0308, true",
        "CSS, 500, CSS.0015, true",
        "CSS, 200, CSS.0001, true",
        "CSS, 200, CSS.5140, true",
        "CSS, 200, CSS.0005, false",
        "CSS, 200, X, false",
        "CSS, 200, APIGW.0106, false",
        "CCE, 200, CSS.0001, false",
        "CCE, 200, CCE.01400001, false",
        "CCE, 200, APIGW.0308, true",
        "ACK, 200, ErrorClusterState, true",
        "ACK, 200, Throttling.User, true",
        "ACK, 200, SomethingElse, false",
        "ACK, 400, SignatureNonceUsed, false"
    })
    void recognizesErrorsAfterWhichNothingWasDone(CloudService service, int status, String code, boolean rejected) {
        assertThat(ErrorCategoryTable.isErrorResponse(service, status, code)).isEqualTo(rejected);
    }

    @Test
    void endsEveryAdviceWithAFullStop() {
        assertThat(ErrorCategory.values())
                .allSatisfy(kind -> assertThat(kind.advice()).endsWith("."));
    }
}
