// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The member names of error bodies, of all services and of the gateways and proxies in front of them. The comparison ignores case,
 * hyphens and underscores: {@code errCode}, {@code error_code} and {@code ErrorCode} occur side by side.
 *
 * <p>Sources: sdk/docs/wire/css.md#errors, sdk/docs/wire/cce.md#errors and sdk/docs/wire/ack.md#errors; RFC 9457 and
 * the Kubernetes {@code Status} for the rest.
 */
final class ErrorNames {
    /** Names of an error code. */
    static final List<String> CODES = List.of("errcode", "errorcode", "code", "errno", "faultcode");

    /** Names of the reason, the most specific first. */
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

    /** The names of reasons that no successful response has: their presence alone means an error. */
    static final Set<String> DECISIVE = Set.of(
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

    /** Other names in error bodies. */
    private static final Set<String> OTHERS = Set.of(
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
            Stream.of(CODES, REASONS, OTHERS).flatMap(names -> names.stream()).collect(Collectors.toUnmodifiableSet());

    private ErrorNames() {}

    /** Returns the form in which names are compared. */
    static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Returns whether error bodies have a member of this name. */
    static boolean contains(String name) {
        return ALL.contains(plain(name));
    }
}
