// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no, understood: what the cloud said and what it means.
 *
 * @param kind what kind of no it is
 * @param error the cloud's words
 * @param retryAfter how long the cloud asks to wait, or null when it does not say
 * @param serverTime the server's clock, or null when it does not show it
 * @param outcomeKnown whether it is certain that nothing was done: a documented refusal. A server's failure, a redirect or a nonce that
 *     came twice leave it open
 * @since 0.1.0
 */
public record Refusal(
        FailureKind kind,
        CloudError error,
        @Nullable Duration retryAfter,
        @Nullable Instant serverTime,
        boolean outcomeKnown) {
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * Understands an answer.
     *
     * @param service whose answer it is
     * @param reply the answer
     * @param now our clock, by which the call was signed
     * @return null when the status is one of success
     */
    public static @Nullable Refusal of(CloudService service, HttpReply reply, Instant now) {
        return reply.isSuccessful() ? null : understood(service, reply, now);
    }

    /**
     * Understands an error that came under a success status, which {@link ResponseDecoder} has noticed.
     *
     * @param service whose answer it is
     * @param reply the answer
     * @param now our clock, by which the call was signed
     */
    public static Refusal underSuccess(CloudService service, HttpReply reply, Instant now) {
        return understood(service, reply, now);
    }

    private static Refusal understood(CloudService service, HttpReply reply, Instant now) {
        CloudError error = ErrorDecoder.of(service.vendor()).decode(reply);
        String date = reply.header("Date");
        Instant serverTime = date == null ? null : RetryAfter.parse(date);
        FailureKind kind = kind(service, reply, error, serverTime, now);
        // A header that only asks to wait does not say that nothing was done: status and code do, or leave it open.
        boolean outcomeKnown = FailureTable.isRefusal(service, reply.status(), error.code());
        return new Refusal(kind, error, RetryAfter.of(reply, now), serverTime, outcomeKnown);
    }

    private static FailureKind kind(
            CloudService service, HttpReply reply, CloudError error, @Nullable Instant serverTime, Instant now) {
        if (reply.header("x-acs-retry-after") != null) {
            return FailureKind.THROTTLED;
        }
        int status = reply.isSuccessful() && error.status() != 0 ? error.status() : reply.status();
        FailureKind kind = FailureTable.kind(service, status, error.code());
        if (kind == FailureKind.AUTHENTICATION && service.vendor() == CloudService.Vendor.HUAWEI) {
            // One code for everything: words tell an outdated token, the clocks themselves a late signature from a
            // wrong one.
            String message = error.message().toLowerCase(Locale.ROOT);
            if (message.contains("token expires") || message.contains("token must be updated")) {
                return FailureKind.EXPIRED_TOKEN;
            }
            if (isGatewayCode(error.code()) && isOff(serverTime, now)) {
                return FailureKind.CLOCK_SKEW;
            }
        }
        return kind;
    }

    private static boolean isGatewayCode(String code) {
        return code.equalsIgnoreCase("APIGW.0301") || code.equalsIgnoreCase("APIG.0301");
    }

    private static boolean isOff(@Nullable Instant serverTime, Instant now) {
        return serverTime != null && Duration.between(serverTime, now).abs().compareTo(SKEW) > 0;
    }
}
