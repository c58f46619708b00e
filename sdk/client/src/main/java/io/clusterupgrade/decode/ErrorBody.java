// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.internal.text.EncodedText;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A body that is searched for the members of errors: of an error response, or of a successful one that may be an error in disguise.
 */
final class ErrorBody {
    /** The limit of bytes that are read of an error response; a longer one is a web page. */
    private static final int LONGEST_ERROR = 64 * 1024;

    private static final int EXCERPT = 200;
    private static final int EXCERPT_SOURCE = 4 * 1024;
    private static final Set<String> GOOD_VALUES = Set.of("ok", "success", "succeeded", "successful", "null", "none");
    private static final Set<String> BAD_STATES = Set.of("fail", "failed", "failure", "error");

    private final ErrorMembers members;
    private final ByteBuffer body;

    private ErrorBody(ErrorMembers members, ByteBuffer body) {
        this.members = members;
        this.body = body;
    }

    /** Returns the body of a response; of an error response the first 64 KiB. */
    static ErrorBody of(HttpResponse reply) {
        ByteBuffer bytes = reply.body();
        if (!reply.isSuccessful() && bytes.remaining() > LONGEST_ERROR) {
            bytes.limit(bytes.position() + LONGEST_ERROR);
        }
        return of(EncodedText.toUtf8(bytes, reply.header("Content-Type")));
    }

    /** Returns a body in UTF-8. */
    static ErrorBody of(ByteBuffer body) {
        return new ErrorBody(ErrorMembers.of(body), body);
    }

    /**
     * Returns the text of the first of the named members that is present: at the root, else in a nested object; empty
     * if none is.
     */
    String first(String... names) {
        String found = firstIn(members.root(), names);
        for (ErrorMembers.Below object : members.below()) {
            if (!found.isEmpty()) {
                break;
            }
            found = firstIn(object.values(), names);
        }
        return found;
    }

    /** Returns the code, under any of its names; empty if there is none. */
    String code() {
        return any(ErrorNames.CODES);
    }

    /** Returns the reason, under any of its names, else the start of the body if it has more than the known members. */
    String reason() {
        String known = any(ErrorNames.REASONS);
        boolean more = values().findAny().isPresent();
        return known.isEmpty() && (more || code().isEmpty()) ? excerpt() : known;
    }

    /** Returns the HTTP status of an error in the body; 0 if there is none. */
    int status() {
        for (String name : List.of("status", "statusCode", "code")) {
            String text = first(name);
            if (text.matches("[45]\\d\\d")) {
                return Integer.parseInt(text);
            }
        }
        return 0;
    }

    /** Returns the start of the body in one line, for a body without known members. */
    String excerpt() {
        ByteBuffer start = body.duplicate();
        start.limit(start.position() + Math.min(EXCERPT_SOURCE, start.remaining()));
        String line = StandardCharsets.UTF_8.decode(start).toString().strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    /**
     * Returns whether the body is an error in the place of a response. A member that the response has is never that of an error,
     * whatever its name, except for {@code kind} with the value {@code Status} of Kubernetes. Beside a member of the response,
     * unknown members are merely new ones, except for the {@code errCode} of CSS, which always means an error.
     */
    boolean isError(ValueReader response) {
        if (!members.isObject()) {
            return false;
        }
        String state = members.root().getOrDefault("status", "");
        if ("Status".equals(members.root().get("kind")) && !isGood(state)) {
            return true;
        }
        boolean beside = values().anyMatch(response::knows);
        return isBadCode(members.root().getOrDefault("errCode", "")) || (!beside && saysError(response));
    }

    /** Returns whether a documented member that no error body has is present and has a value. */
    boolean isResponse(ValueReader response) {
        return values().anyMatch(name -> response.hasMember(Set.of(name)));
    }

    /** Returns the names of members that have a value and that no error body has. */
    private Stream<String> values() {
        return members.names().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(name -> !ErrorNames.contains(name));
    }

    /** Returns whether there are members, and none is one of the response; a request id alone does not count. */
    boolean isForeign(ValueReader response) {
        Set<String> names = members.names().keySet();
        return names.stream().noneMatch(response::knows)
                && !names.stream().allMatch(name -> ErrorNames.plain(name).equals("requestid"));
    }

    private boolean saysError(ValueReader response) {
        List<String> codes = members.root().entrySet().stream()
                .filter(member -> ErrorNames.CODES.contains(ErrorNames.plain(member.getKey())))
                .filter(member -> !response.knows(member.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!codes.isEmpty()) {
            return codes.stream().anyMatch(ErrorBody::isBadCode);
        }
        if (members.root().getOrDefault("success", "").equalsIgnoreCase("false") && !response.knows("success")) {
            return true;
        }
        return members.names().entrySet().stream()
                        .anyMatch(member -> member.getValue()
                                && !response.knows(member.getKey())
                                && isDecisive(member.getKey(), members.root().getOrDefault(member.getKey(), "")))
                || members.below().stream()
                        .filter(object -> !response.knows(object.top()))
                        .flatMap(object -> object.values().entrySet().stream())
                        .anyMatch(member -> ErrorNames.CODES.contains(ErrorNames.plain(member.getKey()))
                                && isBadCode(member.getValue()));
    }

    /** Returns whether a member of an error body alone means an error. */
    private static boolean isDecisive(String name, String value) {
        String plain = ErrorNames.plain(name);
        return switch (plain) {
            case "status", "statuscode" ->
                value.matches("[45]\\d\\d") || BAD_STATES.contains(value.toLowerCase(Locale.ROOT));
            default -> ErrorNames.DECISIVE.contains(plain) && !isGood(value);
        };
    }

    /** Returns whether a code is that of an error. Zero, a success status and texts such as "ok" are not. */
    private static boolean isBadCode(String code) {
        return !code.isEmpty() && !code.matches("0+|2\\d\\d|true|false") && !isGood(code);
    }

    private static boolean isGood(String value) {
        return GOOD_VALUES.contains(value.toLowerCase(Locale.ROOT));
    }

    private String any(List<String> plainNames) {
        for (String plain : plainNames) {
            String found = anyIn(members.root(), plain);
            for (ErrorMembers.Below object : members.below()) {
                if (!found.isEmpty()) {
                    break;
                }
                found = anyIn(object.values(), plain);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String anyIn(Map<String, String> values, String plain) {
        return values.entrySet().stream()
                .filter(member -> ErrorNames.plain(member.getKey()).equals(plain))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String firstIn(Map<String, String> values, String... names) {
        for (String name : names) {
            String found = values.getOrDefault(name, "");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
