// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.FailureKind.AUTHENTICATION;
import static io.clusterupgrade.decode.FailureKind.BAD_REQUEST;
import static io.clusterupgrade.decode.FailureKind.CLOCK_SKEW;
import static io.clusterupgrade.decode.FailureKind.CONFLICT;
import static io.clusterupgrade.decode.FailureKind.EXPIRED_TOKEN;
import static io.clusterupgrade.decode.FailureKind.NONCE_USED;
import static io.clusterupgrade.decode.FailureKind.NOT_FOUND;
import static io.clusterupgrade.decode.FailureKind.PERMISSION;
import static io.clusterupgrade.decode.FailureKind.SERVER;
import static io.clusterupgrade.decode.FailureKind.THROTTLED;
import static io.clusterupgrade.decode.FailureKind.UNEXPECTED;
import static io.clusterupgrade.request.CloudService.ACK;
import static io.clusterupgrade.request.CloudService.CCE;
import static io.clusterupgrade.request.CloudService.CSS;

import io.clusterupgrade.request.CloudService;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one table that says what an error answer means. A code says more than a status, so codes come first: CSS answers a
 * missing cluster with 403 and a busy one with 202, Alibaba an unknown key with 404 and a throttle with 400. The first row that
 * fits wins.
 */
final class FailureTable {
    private static final Set<CloudService> ANY = EnumSet.allOf(CloudService.class);
    private static final Set<CloudService> HUAWEI = EnumSet.of(CSS, CCE);
    private static final Set<CloudService> ALIBABA = EnumSet.of(ACK);

    // Sources: signing sheet 8; CSS sheet 1.1; CCE sheet 1.3; ACK sheet 1.5.
    private static final List<Row> CODES = List.of(
            row(ANY, THROTTLED, "*Throttling*", "QPS Limit Exceeded", "*Flow Control*"),
            row(HUAWEI, THROTTLED, "APIGW.0308", "APIG.0308", "CCE.*429001", "CCE.*429002", "CCE.*429003"),
            row(ALIBABA, CLOCK_SKEW, "InvalidTimeStamp.Expired", "IllegalTimestamp"),
            row(ALIBABA, EXPIRED_TOKEN, "InvalidSecurityToken.Expired", "SecurityTokenExpired"),
            row(ALIBABA, NONCE_USED, "SignatureNonceUsed"),
            row(
                    ALIBABA,
                    AUTHENTICATION,
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "InvalidAccessKeyId*",
                    "InvalidSecurityToken*",
                    "InvalidTimeStamp*",
                    "MissingSecurityToken"),
            row(
                    ALIBABA,
                    PERMISSION,
                    "StatusForbidden",
                    "Forbidden*",
                    "APISERVER_403",
                    "ErrorCheckAcl",
                    "NoPermission*"),
            row(ALIBABA, NOT_FOUND, "ErrorClusterNotFound", "ErrorNodePoolNotFound", "AddonNotFound", "*TaskNotFound*"),
            row(ALIBABA, CONFLICT, "ErrorClusterState*"),
            row(HUAWEI, AUTHENTICATION, "APIGW.0301", "APIG.0301", "CCE.*401001"),
            row(
                    EnumSet.of(CSS),
                    NOT_FOUND,
                    "CSS.0002",
                    "CSS.0015",
                    "CSS.0016",
                    "CSS.0022",
                    "CSS.0047",
                    "CSS.0082",
                    "CSS.1103",
                    "CSS.3027"),
            row(
                    EnumSet.of(CSS),
                    CONFLICT,
                    "CSS.0011",
                    "CSS.0029",
                    "CSS.0031",
                    "CSS.0043",
                    "CSS.0077",
                    "CSS.0078",
                    "CSS.3004",
                    "CSS.5090",
                    "CSS.5140"),
            row(EnumSet.of(CSS), PERMISSION, "CSS.0010", "CSS.0051", "CSS.5045"));

    private FailureTable() {}

    /** What an answer with this status and code means. */
    static FailureKind kind(CloudService service, int status, String code) {
        for (Row row : CODES) {
            if (row.fits(service, code)) {
                return row.kind;
            }
        }
        return byStatus(status);
    }

    private static FailureKind byStatus(int status) {
        return switch (status) {
            case 401 -> AUTHENTICATION;
            case 403 -> PERMISSION;
            case 404, 410 -> NOT_FOUND;
            case 409, 412, 423 -> CONFLICT;
            case 408 -> SERVER;
            case 429 -> THROTTLED;
            default -> status >= 500 ? SERVER : status >= 400 ? BAD_REQUEST : UNEXPECTED;
        };
    }

    private static Row row(Set<CloudService> services, FailureKind kind, String... patterns) {
        return new Row(services, kind, List.of(patterns));
    }

    private record Row(Set<CloudService> services, FailureKind kind, List<String> patterns) {
        boolean fits(CloudService service, String code) {
            return !code.isEmpty()
                    && services.contains(service)
                    && patterns.stream().anyMatch(p -> matches(p, code));
        }

        /** {@code *} stands for any text. */
        private static boolean matches(String pattern, String code) {
            String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
            String lower = code.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                int found = last ? lower.length() - parts[i].length() : lower.indexOf(parts[i], at);
                if (found < at || !lower.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return at == lower.length() || pattern.endsWith("*");
        }
    }
}
