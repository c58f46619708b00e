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
 * @param category the category of the error
 * @param error the service's error code and message
 * @param retryAfter the wait that the service requests, or null if it requests none
 * @param serverTime the server's time, or null if the response has none
 * @param outcomeKnown whether the request was certainly not executed: a documented rejection. After a server error, a redirect or a
 *     repeated nonce the outcome is unknown
 * @since 0.1.0
 */
public record ErrorResponse(
        ErrorCategory category,
        CloudError error,
        @Nullable Duration retryAfter,
        @Nullable Instant serverTime,
        boolean outcomeKnown) {
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * Parses a response.
     *
     * @param service the service that sent the response
     * @param response the response
     * @param now the time of this machine, with which the call was signed
     * @return null if the status is a success status
     */
    public static @Nullable ErrorResponse of(CloudService service, HttpResponse response, Instant now) {
        return response.isSuccessful() ? null : parse(Set.of(service), service.vendor(), response, now);
    }

    /**
     * Parses a response of another service of a vendor, such as IAM or STS, by the rules that all services of the vendor have in
     * common.
     *
     * @param vendor the vendor of the service
     * @param response the response
     * @param now the time of this machine, with which the call was signed
     * @return null if the status is a success status
     */
    public static @Nullable ErrorResponse of(Vendor vendor, HttpResponse response, Instant now) {
        return response.isSuccessful() ? null : parse(ErrorCategoryTable.services(vendor), vendor, response, now);
    }

    /**
     * Parses an error under a success status, which {@link ResponseDecoder} has detected.
     *
     * @param service the service that sent the response
     * @param response the response
     * @param now the time of this machine, with which the call was signed
     */
    public static ErrorResponse underSuccess(CloudService service, HttpResponse response, Instant now) {
        return parse(Set.of(service), service.vendor(), response, now);
    }

    private static ErrorResponse parse(Set<CloudService> services, Vendor vendor, HttpResponse response, Instant now) {
        CloudError error = ErrorDecoder.of(vendor).decode(response);
        String date = response.header("Date");
        Instant serverTime = date == null ? null : RetryAfter.parse(date);
        ErrorCategory category = category(services, vendor, response, error, serverTime, now);
        // A header that requests a wait does not prove that the request was not executed; only status and code can.
        boolean outcomeKnown = ErrorCategoryTable.isErrorResponse(services, response.status(), error.code());
        return new ErrorResponse(category, error, RetryAfter.of(response, now), serverTime, outcomeKnown);
    }

    private static ErrorCategory category(
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
        ErrorCategory category = ErrorCategoryTable.category(services, status, error.code());
        if (category == ErrorCategory.AUTHENTICATION && vendor == Vendor.HUAWEI) {
            // There is one code for everything: the message shows an expired token, and the difference of the clocks
            // distinguishes a late signature from a wrong one.
            String message = error.message().toLowerCase(Locale.ROOT);
            if (message.contains("token expires") || message.contains("token must be updated")) {
                return ErrorCategory.EXPIRED_TOKEN;
            }
            if (isGatewayCode(error.code()) && isOff(serverTime, now)) {
                return ErrorCategory.CLOCK_SKEW;
            }
        }
        return category;
    }

    private static boolean isGatewayCode(String code) {
        return code.equalsIgnoreCase("APIGW.0301") || code.equalsIgnoreCase("APIG.0301");
    }

    private static boolean isOff(@Nullable Instant serverTime, Instant now) {
        return serverTime != null && Duration.between(serverTime, now).abs().compareTo(SKEW) > 0;
    }
}
