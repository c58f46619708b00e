// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.CloudError;
import io.clusterupgrade.decode.ErrorDecoder;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service answered to a question about credentials: anything, until it has been looked at. What is wrong with it ends in a
 * {@link CredentialsException} that names the service and shows no secret, neither of the question nor of the response.
 *
 * @param name who answered, for messages
 * @param address scheme, host and port of who answered, for messages
 * @param vendor whose service it is, which decides how errors are read
 * @param http the response
 * @param asked takes out the secrets of the question
 * @param askedAt when it was asked, by the clock that the question was signed with
 * @param now when it came, by this machine's clock
 * @param warnings what was warned of already, once for all
 */
record IdentityResponse(
        String name,
        String address,
        Vendor vendor,
        HttpResponse http,
        SecretRedactor asked,
        Instant askedAt,
        Instant now,
        Set<String> warnings) {
    private static final Logger LOG = LoggerFactory.getLogger("io.clusterupgrade.identity");
    private static final int LONGEST_BODY = 1024 * 1024;
    private static final int LONGEST_TEXT = 16 * 1024;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_CODE = 100;
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final CloudError NO_WORDS = new CloudError("", "", "", null);

    boolean isSuccessful() {
        return http.isSuccessful();
    }

    int status() {
        return http.status();
    }

    /**
     * The JSON object in the body.
     *
     * @throws CredentialsException if it is none; the message shows nothing of it
     */
    Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = objectOrNull();
        if (object == null) {
            throw odd("which is no JSON object");
        }
        return object;
    }

    private @Nullable Map<String, @Nullable Object> objectOrNull() {
        if (http.bodyLength() > LONGEST_BODY) {
            return null;
        }
        try {
            return JsonValue.of(http.text()).asMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Without the cause: its message may show a piece of the text.
            return null;
        }
    }

    /**
     * A word that makes up the whole body, such as a token, without white space around it.
     *
     * @param what what it should be, for messages
     * @param form what it looks like
     * @throws CredentialsException if the body is anything else; the message shows nothing of it
     */
    String word(String what, Pattern form) {
        String text = start().strip();
        if (form.matcher(text).matches() && http.bodyLength() <= LONGEST_TEXT) {
            return text;
        }
        throw odd("which is no " + what);
    }

    /** Returns whether the body, of any form, has a text in it. */
    boolean contains(String text) {
        return start().contains(text);
    }

    private CredentialsException odd(String problem) {
        String kind = http.bodyLength() > LONGEST_BODY ? http.bodyLength() + " bytes" : NonJsonMessage.kind(start());
        return new CredentialsException(
                name + " at " + address + " answered " + status() + " with " + kind + ", " + problem + ".", null);
    }

    /**
     * A text in an object of the body.
     *
     * @throws CredentialsException if it is not there or no text
     */
    String text(Map<?, ?> members, String member) {
        Object value = members.get(member);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new CredentialsException(
                value == null || value instanceof String
                        ? name + " answered without " + member + "."
                        : name + " answered a " + member + " that is no text.",
                null);
    }

    /**
     * The value of a header that must be there.
     *
     * @throws CredentialsException if it is not
     */
    String requiredHeader(String header) {
        String value = http.header(header);
        if (value == null || value.isBlank()) {
            throw new CredentialsException(name + " answered without " + header + ".", null);
        }
        return value;
    }

    /**
     * The id of a project, fit for paths; null when there is none.
     *
     * @throws CredentialsException if it is not fit
     */
    @Nullable String projectId(@Nullable Object reported) {
        if (reported == null || (reported instanceof String text && text.isBlank())) {
            return null;
        }
        if (reported instanceof String text && PROJECT.matcher(text).matches()) {
            return text;
        }
        throw new CredentialsException(
                name + " answered a project whose id is not 1 to 64 of a-z, A-Z, 0-9, - and _.", null);
    }

    /**
     * Credentials made of what was answered.
     *
     * @throws CredentialsException if they have characters that no key has
     */
    Credentials credentials(Supplier<? extends Credentials> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new CredentialsException(
                    name + " answered credentials that cannot be used: " + e.getMessage() + ".", null);
        }
    }

    /**
     * When the credentials of this response end, by the clock of who issued them. Where no end is told they count for five minutes.
     *
     * @param reported the end as it stands in the response
     * @param member its name, for messages
     * @throws CredentialsException if it is no time
     */
    Instant end(@Nullable Object reported, String member) {
        Instant end;
        try {
            end = Expiration.of(reported);
        } catch (DateTimeException e) {
            throw new CredentialsException(name + " answered an " + member + " that is no time.", null);
        }
        if (end == null) {
            if (warnings.add(name)) {
                LOG.warn(
                        "{} answered credentials without {}: they are asked for again every few minutes", name, member);
            }
            Instant there = date();
            return (there == null ? now : there).plus(Expiration.UNTOLD);
        }
        return end;
    }

    /** What time it was at the service; null when it does not say. */
    @Nullable Instant date() {
        String date = http.header("Date");
        try {
            return date == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The exception for a response that says no, in the service's own words.
     *
     * @param about what was asked for, such as {@code " for the role r1"}; may be empty
     */
    CredentialsException rejected(String about) {
        return rejected("answered " + status(), about);
    }

    /** As {@link #rejected(String)}, in other words than the status. */
    CredentialsException rejected(String what, String about) {
        Map<String, @Nullable Object> object = objectOrNull();
        SecretRedactor redactor = redactor(object);
        CloudError error = http.bodyLength() > LONGEST_BODY
                ? NO_WORDS
                : ErrorDecoder.of(vendor).decode(http);
        String words;
        if (object == null && error.code().isEmpty()) {
            words = NonJsonMessage.sentence(redactor.redact(start()));
        } else {
            // Of an object without an error in it the whole is there, which may be the keys themselves under a wrong
            // status.
            words = error.message().startsWith("{") ? "" : error.message();
        }
        String code = redactor.excerpt(error.code(), LONGEST_CODE);
        String shown = redactor.excerpt(words, LONGEST_WORDS);
        String requestId = requestId(redactor);
        String message = name + " " + what + about
                + (code.isEmpty() ? "" : " " + code)
                + (shown.isEmpty() ? "" : " \"" + shown + "\"")
                + (requestId == null ? "" : " (request-id " + requestId + ")") + ".";
        return isFinal() ? CredentialsException.rejected(message) : new CredentialsException(message, null);
    }

    /** The service's id of the request, fit to be shown; null when it tells none. */
    @Nullable String requestId() {
        return requestId(asked);
    }

    private @Nullable String requestId(SecretRedactor redactor) {
        String trace = http.header("X-IAM-Trace-Id");
        String id = trace == null ? RequestIds.of(http) : trace;
        return id == null ? null : redactor.excerpt(id, LONGEST_CODE);
    }

    private SecretRedactor redactor(@Nullable Map<String, @Nullable Object> object) {
        SecretRedactor all = asked;
        String token = http.header("X-Subject-Token");
        if (token != null) {
            all = all.and(SecretRedactor.of(token));
        }
        return object == null
                ? all
                : all.and(SecretRedactor.of(ResponseSecrets.of(object).toArray(new String[0])));
    }

    /** Returns whether it is a no to this question, not to its moment. */
    private boolean isFinal() {
        ErrorResponse refusal = ErrorResponse.of(vendor, http, askedAt);
        return refusal != null
                && switch (refusal.kind()) {
                    case AUTHENTICATION, EXPIRED_TOKEN, PERMISSION, NOT_FOUND, BAD_REQUEST -> true;
                    default -> false;
                };
    }

    private String start() {
        String text = http.bodyLength() > LONGEST_BODY ? "" : http.text();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** Who answered and how, nothing of what. */
    @Override
    public String toString() {
        return name + " answered " + http;
    }
}
