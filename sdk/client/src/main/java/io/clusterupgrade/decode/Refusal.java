// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpReply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
 * @param outcomeKnown whether it is certain that nothing was done; a server's failure and a nonce that came twice leave it open
 * @since 0.1.0
 */
public record Refusal(
        FailureKind kind,
        CloudError error,
        @Nullable Duration retryAfter,
        @Nullable Instant serverTime,
        boolean outcomeKnown) {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final byte[] ERR_CODE = "\"errCode\"".getBytes(StandardCharsets.US_ASCII);
    private static final int CAPITAL = new String(ERR_CODE, StandardCharsets.US_ASCII).indexOf('C');
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long CAPITALS = ONES * 'C';

    /**
     * Understands an answer.
     *
     * @param service whose answer it is
     * @param reply the answer
     * @param now our clock, by which the call was signed
     * @return null when the answer says yes
     */
    public static @Nullable Refusal of(CloudService service, HttpReply reply, Instant now) {
        if (reply.isSuccessful() && !isErrorInSuccess(service, reply)) {
            return null;
        }
        CloudError error = ErrorDecoder.of(service.vendor()).decode(reply);
        String date = reply.header("Date");
        Instant serverTime = date == null ? null : RetryAfter.parse(date);
        FailureKind kind = kind(service, reply, error, serverTime, now);
        return new Refusal(kind, error, RetryAfter.of(reply, now), serverTime, isOutcomeKnown(service, reply, error));
    }

    private static FailureKind kind(
            CloudService service, HttpReply reply, CloudError error, @Nullable Instant serverTime, Instant now) {
        if (reply.header("x-acs-retry-after") != null) {
            return FailureKind.THROTTLED;
        }
        FailureKind kind = FailureTable.kind(service, reply.status(), error.code());
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

    /** A header that only asks to wait does not say that nothing was done: status and code do, or leave it open. */
    private static boolean isOutcomeKnown(CloudService service, HttpReply reply, CloudError error) {
        FailureKind said = FailureTable.kind(service, reply.status(), error.code());
        return said != FailureKind.SERVER && said != FailureKind.NONCE_USED;
    }

    private static boolean isGatewayCode(String code) {
        return code.equalsIgnoreCase("APIGW.0301") || code.equalsIgnoreCase("APIG.0301");
    }

    private static boolean isOff(@Nullable Instant serverTime, Instant now) {
        return serverTime != null && Duration.between(serverTime, now).abs().compareTo(SKEW) > 0;
    }

    private static boolean isErrorInSuccess(CloudService service, HttpReply reply) {
        return service == CloudService.CSS
                && mentionsErrCode(reply.body())
                && !ErrorBody.of(reply).atRoot("errCode").isEmpty();
    }

    /** A cheap look before a success is parsed as an error: CSS hides errors behind success. */
    private static boolean mentionsErrCode(ByteBuffer body) {
        int i = 0;
        while (i < body.remaining()) {
            // Eight bytes at a time: the capital letter is rare, and without it there is no such word.
            if (i + Long.BYTES <= body.remaining() && !hasCapital(body.getLong(i))) {
                i += Long.BYTES;
            } else {
                int end = Math.min(i + Long.BYTES, body.remaining());
                for (; i < end; i++) {
                    if (body.get(i) == ERR_CODE[CAPITAL] && isErrCode(body, i - CAPITAL)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether one of eight bytes is the capital letter of the word. */
    private static boolean hasCapital(long bytes) {
        long zeroWhereItIs = bytes ^ CAPITALS;
        return ((zeroWhereItIs - ONES) & ~zeroWhereItIs & HIGH_BITS) != 0;
    }

    private static boolean isErrCode(ByteBuffer body, int start) {
        if (start < 0 || start + ERR_CODE.length > body.remaining()) {
            return false;
        }
        for (int i = 0; i < ERR_CODE.length; i++) {
            if (body.get(start + i) != ERR_CODE[i]) {
                return false;
            }
        }
        return true;
    }
}
