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

/** The body of an error response, searched by the names its parts go by; and what the body of a success response proves to be. */
final class ErrorBody {
    /** As much of an error response as is read: what is longer is a page. */
    private static final int LONGEST_ERROR = 64 * 1024;

    private static final int SHOWN = 200;
    private static final int LOOKED_AT_FOR_SHOWN = 4 * 1024;
    private static final Set<String> GOOD_WORDS = Set.of("ok", "success", "succeeded", "successful", "null", "none");
    private static final Set<String> BAD_STATES = Set.of("fail", "failed", "failure", "error");

    private final ErrorMembers members;
    private final ByteBuffer body;

    private ErrorBody(ErrorMembers members, ByteBuffer body) {
        this.members = members;
        this.body = body;
    }

    /** The body of a response; of an error response its first 64 KiB. */
    static ErrorBody of(HttpResponse reply) {
        ByteBuffer bytes = reply.body();
        if (!reply.isSuccessful() && bytes.remaining() > LONGEST_ERROR) {
            bytes.limit(bytes.position() + LONGEST_ERROR);
        }
        return of(EncodedText.toUtf8(bytes, reply.header("Content-Type")));
    }

    /** A body in UTF-8. */
    static ErrorBody of(ByteBuffer body) {
        return new ErrorBody(ErrorMembers.of(body), body);
    }

    /** The first of the named members that is there, as text: at the root, else further in; empty if none is. */
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

    /** A code by whatever name; empty if there is none. */
    String code() {
        return any(ErrorNames.CODES);
    }

    /** The reason by whatever name, else the beginning of the body if it says more than the names that are known here. */
    String reason() {
        String known = any(ErrorNames.REASONS);
        boolean more = values().findAny().isPresent();
        return known.isEmpty() && (more || code().isEmpty()) ? excerpt() : known;
    }

    /** The HTTP status of an error that the body itself names; 0 if it names none. */
    int status() {
        for (String name : List.of("status", "statusCode", "code")) {
            String text = first(name);
            if (text.matches("[45]\\d\\d")) {
                return Integer.parseInt(text);
            }
        }
        return 0;
    }

    /** The beginning of the body in one line: what there is to say when no part of it is known. */
    String excerpt() {
        ByteBuffer start = body.duplicate();
        start.limit(start.position() + Math.min(LOOKED_AT_FOR_SHOWN, start.remaining()));
        String line = StandardCharsets.UTF_8.decode(start).toString().strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /**
     * Returns whether the body is an error in the place of a response. A member that the response has is never one of an error, whatever its
     * name, but for the kind {@code Status} of Kubernetes; and beside a member of the response the others are only new ones, but
     * for the {@code errCode} of CSS, which is never anything else.
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

    /** Returns whether there is a documented member that no error body has, and it has a value. */
    boolean isResponse(ValueReader response) {
        return values().anyMatch(name -> response.hasMember(Set.of(name)));
    }

    /** The names of members that have a value and that no error body has. */
    private Stream<String> values() {
        return members.names().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(name -> !ErrorNames.contains(name));
    }

    /** Returns whether there are members, and the response has none of them; a request id alone says nothing. */
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
                                && isTelling(member.getKey(), members.root().getOrDefault(member.getKey(), "")))
                || members.below().stream()
                        .filter(object -> !response.knows(object.top()))
                        .flatMap(object -> object.values().entrySet().stream())
                        .anyMatch(member -> ErrorNames.CODES.contains(ErrorNames.plain(member.getKey()))
                                && isBadCode(member.getValue()));
    }

    /** Returns whether a member of an error body alone means an error. */
    private static boolean isTelling(String name, String value) {
        String plain = ErrorNames.plain(name);
        return switch (plain) {
            case "status", "statuscode" ->
                value.matches("[45]\\d\\d") || BAD_STATES.contains(value.toLowerCase(Locale.ROOT));
            default -> ErrorNames.TELLING.contains(plain) && !isGood(value);
        };
    }

    /** Zero, a status of success, and words of success are codes of no error. */
    private static boolean isBadCode(String code) {
        return !code.isEmpty() && !code.matches("0+|2\\d\\d|true|false") && !isGood(code);
    }

    private static boolean isGood(String word) {
        return GOOD_WORDS.contains(word.toLowerCase(Locale.ROOT));
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
