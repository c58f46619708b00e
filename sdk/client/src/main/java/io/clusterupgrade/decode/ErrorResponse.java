// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed error response: the values that the service sent and their meaning.
 *
 * @param kind what kind of no it is
 * @param error the service's error code and message
 * @param retryAfter how long the cloud asks to wait, or null when it does not say
 * @param serverTime the server's clock, or null when it does not show it
 * @param outcomeKnown whether it is certain that nothing was done: a documented rejection. A server's failure, a redirect or a nonce that
 *     came twice leave it open
 * @since 0.1.0
 */
public record ErrorResponse(
        ErrorCategory kind,
        CloudError error,
        @Nullable Duration retryAfter,
        @Nullable Instant serverTime,
        boolean outcomeKnown) {
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * Understands a response.
     *
     * @param service the service that sent the response
     * @param response the response
     * @param now our clock, by which the call was signed
     * @return null when the status is one of success
     */
    public static @Nullable ErrorResponse of(CloudService service, HttpResponse response, Instant now) {
        return response.isSuccessful() ? null : understood(Set.of(service), service.vendor(), response, now);
    }

    /**
     * Understands a response of another service of a vendor, such as IAM or STS, by what all services of the vendor have in common.
     *
     * @param vendor whose service it is
     * @param response the response
     * @param now our clock, by which the call was signed
     * @return null when the status is one of success
     */
    public static @Nullable ErrorResponse of(Vendor vendor, HttpResponse response, Instant now) {
        return response.isSuccessful() ? null : understood(ErrorCategoryTable.services(vendor), vendor, response, now);
    }

    /**
     * Understands an error that came under a success status, which {@link ResponseDecoder} has noticed.
     *
     * @param service the service that sent the response
     * @param response the response
     * @param now our clock, by which the call was signed
     */
    public static ErrorResponse underSuccess(CloudService service, HttpResponse response, Instant now) {
        return understood(Set.of(service), service.vendor(), response, now);
    }

    private static ErrorResponse understood(
            Set<CloudService> services, Vendor vendor, HttpResponse response, Instant now) {
        CloudError error = ErrorDecoder.of(vendor).decode(response);
        String date = response.header("Date");
        Instant serverTime = date == null ? null : RetryAfter.parse(date);
        ErrorCategory kind = kind(services, vendor, response, error, serverTime, now);
        // A header that only asks to wait does not say that nothing was done: status and code do, or leave it open.
        boolean outcomeKnown = ErrorCategoryTable.isErrorResponse(services, response.status(), error.code());
        return new ErrorResponse(kind, error, RetryAfter.of(response, now), serverTime, outcomeKnown);
    }

    private static ErrorCategory kind(
            Set<CloudService> services,
            Vendor vendor,
            HttpResponse response,
            CloudError error,
            @Nullable Instant serverTime,
            Instant now) {
        if (response.header("x-acs-retry-after") != null) {
            return ErrorCategory.THROTTLED;
        }
        int status = response.isSuccessful() && error.status() != 0 ? error.status() : response.status();
        ErrorCategory kind = ErrorCategoryTable.kind(services, status, error.code());
        if (kind == ErrorCategory.AUTHENTICATION && vendor == Vendor.HUAWEI) {
            // One code for everything: words tell an outdated token, the clocks themselves a late signature from a
            // wrong one.
            String message = error.message().toLowerCase(Locale.ROOT);
            if (message.contains("token expires") || message.contains("token must be updated")) {
                return ErrorCategory.EXPIRED_TOKEN;
            }
            if (isGatewayCode(error.code()) && isOff(serverTime, now)) {
                return ErrorCategory.CLOCK_SKEW;
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
