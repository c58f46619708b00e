// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The member names of error bodies, over all services and the gateways and proxies in front of them. Compared without case, hyphens and
 * underscores: {@code errCode}, {@code error_code} and {@code ErrorCode} occur side by side.
 *
 * <p>Sources: sdk/docs/wire/css.md#errors, sdk/docs/wire/cce.md#errors and sdk/docs/wire/ack.md#errors; RFC 9457 and
 * the Kubernetes {@code Status} for the rest.
 */
final class ErrorNames {
    /** Names of an error code. */
    static final List<String> CODES = List.of("errcode", "errorcode", "code", "errno", "faultcode");

    /** Names of the reason, the most telling first. */
    static final List<String> REASONS = List.of(
            "externalmessage",
            "errormessage",
            "errormsg",
            "errmsg",
            "message",
            "msg",
            "errordescription",
            "faultstring",
            "detail",
            "details",
            "description",
            "reason",
            "title",
            "error",
            "errors",
            "fault");

    /** Those of the reasons that no success has: their presence alone means an error. */
    static final Set<String> TELLING = Set.of(
            "externalmessage",
            "errormessage",
            "errormsg",
            "errmsg",
            "message",
            "msg",
            "errordescription",
            "detail",
            "error",
            "errors",
            "fault");

    /** What else stands in an error body. */
    private static final Set<String> AROUND = Set.of(
            "status",
            "statuscode",
            "success",
            "kind",
            "apiversion",
            "metadata",
            "requestid",
            "traceid",
            "hostid",
            "recommend",
            "accessdenieddetail",
            "encodedauthorizationmessage",
            "type",
            "instance",
            "path",
            "timestamp");

    private static final Set<String> ALL =
            Stream.of(CODES, REASONS, AROUND).flatMap(names -> names.stream()).collect(Collectors.toUnmodifiableSet());

    private ErrorNames() {}

    /** The form in which names are compared. */
    static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Returns whether error bodies have a member of this name. */
    static boolean contains(String name) {
        return ALL.contains(plain(name));
    }
}
