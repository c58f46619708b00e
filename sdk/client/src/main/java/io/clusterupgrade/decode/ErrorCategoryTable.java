// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.ErrorCategory.AUTHENTICATION;
import static io.clusterupgrade.decode.ErrorCategory.BAD_REQUEST;
import static io.clusterupgrade.decode.ErrorCategory.CLOCK_SKEW;
import static io.clusterupgrade.decode.ErrorCategory.CONFLICT;
import static io.clusterupgrade.decode.ErrorCategory.EXPIRED_TOKEN;
import static io.clusterupgrade.decode.ErrorCategory.NONCE_USED;
import static io.clusterupgrade.decode.ErrorCategory.NOT_FOUND;
import static io.clusterupgrade.decode.ErrorCategory.PERMISSION;
import static io.clusterupgrade.decode.ErrorCategory.SERVER;
import static io.clusterupgrade.decode.ErrorCategory.THROTTLED;
import static io.clusterupgrade.decode.ErrorCategory.UNEXPECTED;
import static io.clusterupgrade.request.CloudService.ACK;
import static io.clusterupgrade.request.CloudService.CCE;
import static io.clusterupgrade.request.CloudService.CSS;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.CloudService.Vendor;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table of error categories by code and status. A code is more specific than a status, so codes come first: CSS reports a
 * missing cluster with 403 and a busy one with 202, Alibaba an unknown key with 404 and throttling with 400. The first matching row
 * applies.
 */
final class ErrorCategoryTable {
    private static final Set<CloudService> ANY = EnumSet.allOf(CloudService.class);
    private static final Set<CloudService> HUAWEI = EnumSet.of(CSS, CCE);
    private static final Set<CloudService> ALIBABA = EnumSet.of(ACK);

    // Sources: sdk/docs/wire/signing.md#server-rejections, sdk/docs/wire/css.md#errors, sdk/docs/wire/cce.md#errors and
    // sdk/docs/wire/ack.md#errors.
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

    /**
     * The codes that CSS documents under 500; it may send any code under a success status
     * (see sdk/docs/wire/css.md#errors).
     */
    private static final Row CSS_FAILED = row(EnumSet.of(CSS), SERVER, "CSS.0005", "CSS.1004", "CSS.9999");

    private static final Row CSS_REJECTED = row(EnumSet.of(CSS), BAD_REQUEST, "CSS.*");

    /** Codes of CCE contain the status that they are documented under. */
    private static final Pattern CCE_STATUS = Pattern.compile("CCE\\.\\d{2}([45]\\d{2})\\d{3}");

    private ErrorCategoryTable() {}

    /** Returns the services of a vendor. */
    static Set<CloudService> services(Vendor vendor) {
        return vendor == Vendor.HUAWEI ? HUAWEI : ALIBABA;
    }

    /** Returns the category of a response with this status and code. */
    static ErrorCategory category(CloudService service, int status, String code) {
        return category(Set.of(service), status, code);
    }

    /** As {@link #category(CloudService, int, String)}, by the rows that several services have in common. */
    static ErrorCategory category(Set<CloudService> services, int status, String code) {
        ErrorCategory byCode = byCode(services, code);
        if (byCode != null) {
            return byCode;
        }
        return isSuccess(status) ? underSuccess(services, status, code) : byStatus(status);
    }

    /**
     * Returns whether the request was certainly not executed: the code is a documented rejection of this service, or the status is
     * from 400 to 499, by which the service or a gateway, proxy or load balancer in front of it rejects a request. Any other status
     * is not a rejection: 100 to 199, 300 to 399, 500 and above, or a success status with an unknown error.
     */
    static boolean isErrorResponse(CloudService service, int status, String code) {
        return isErrorResponse(Set.of(service), status, code);
    }

    /** As {@link #isErrorResponse(CloudService, int, String)}, by the rows that several services have in common. */
    static boolean isErrorResponse(Set<CloudService> services, int status, String code) {
        ErrorCategory byCode = byCode(services, code);
        if (byCode != null) {
            return byCode != NONCE_USED;
        }
        if (isSuccess(status)) {
            return CSS_REJECTED.fits(services, code) && !CSS_FAILED.fits(services, code);
        }
        return status >= 400 && status < 500 && byStatus(status) != SERVER;
    }

    private static @Nullable ErrorCategory byCode(Set<CloudService> services, String code) {
        for (Row row : CODES) {
            if (row.fits(services, code)) {
                return row.category;
            }
        }
        return null;
    }

    /** Returns the category of an error under a success status: that of its code under the documented status. */
    private static ErrorCategory underSuccess(Set<CloudService> services, int status, String code) {
        if (CSS_FAILED.fits(services, code)) {
            return SERVER;
        }
        if (CSS_REJECTED.fits(services, code)) {
            return BAD_REQUEST;
        }
        Matcher cce = CCE_STATUS.matcher(code);
        return byStatus(services.equals(Set.of(CCE)) && cce.matches() ? Integer.parseInt(cce.group(1)) : status);
    }

    private static ErrorCategory byStatus(int status) {
        return switch (status) {
            case 401 -> AUTHENTICATION;
            case 403 -> PERMISSION;
            case 404, 410 -> NOT_FOUND;
            case 409, 412, 423 -> CONFLICT;
            // A load balancer stopped waiting, or assumes that the client did: the service may have continued.
            case 408, 499 -> SERVER;
            case 429 -> THROTTLED;
            default -> status >= 500 ? SERVER : status >= 400 ? BAD_REQUEST : UNEXPECTED;
        };
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    private static Row row(Set<CloudService> services, ErrorCategory category, String... patterns) {
        return new Row(services, category, List.of(patterns));
    }

    /** Returns the rows of codes in their order, for the page that lists them. */
    static List<Row> codes() {
        return CODES;
    }

    record Row(Set<CloudService> services, ErrorCategory category, List<String> patterns) {
        boolean fits(Set<CloudService> asked, String code) {
            return !code.isEmpty()
                    && services.containsAll(asked)
                    && patterns.stream().anyMatch(p -> matches(p, code));
        }

        /** Returns whether a code matches a pattern, in which {@code *} stands for any text. */
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
