// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.decode.ErrorCategory;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.IdentityResponse;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to IAM, STS or a metadata service. All these requests are idempotent.
 *
 * @param name the name of the service, for messages
 * @param vendor the vendor of the service, for reading errors
 * @param attempts the maximum number of attempts while there is no response, or one with 429 or 5xx
 * @param warnings the warnings that were logged already
 */
record IdentityHttpClient(
        String name,
        Vendor vendor,
        Transport transport,
        Scheduler scheduler,
        Duration timeout,
        int attempts,
        Set<String> warnings) {
    private static final Pattern ORIGIN = Pattern.compile("^(\\w+://[^/?#]*).*");

    static IdentityHttpClient huawei(String name, IdentitySettings settings) {
        return remote(name, Vendor.HUAWEI, settings);
    }

    static IdentityHttpClient alibaba(String name, IdentitySettings settings) {
        return remote(name, Vendor.ALIBABA, settings);
    }

    private static IdentityHttpClient remote(String name, Vendor vendor, IdentitySettings settings) {
        return new IdentityHttpClient(
                name,
                vendor,
                settings.transport(),
                settings.scheduler(),
                Duration.ofSeconds(15),
                3,
                settings.warnings());
    }

    /** Creates a client of a service on this machine, with one attempt and a short timeout. */
    static IdentityHttpClient local(String name, Vendor vendor, IdentitySettings settings, Duration timeout) {
        return new IdentityHttpClient(
                name, vendor, settings.localTransport(), settings.scheduler(), timeout, 1, settings.warnings());
    }

    /**
     * Sends a request once and returns the response, whatever its status.
     *
     * @param factory creates the request at a time
     * @param secrets the secrets of the request, for messages
     * @throws ExchangeException if there is no response
     * @throws CredentialsException if the request cannot be created
     */
    IdentityResponse send(Function<Instant, HttpRequest> factory, SecretRedactor secrets) {
        return send(factory, scheduler.now(), secrets);
    }

    private IdentityResponse send(Function<Instant, HttpRequest> factory, Instant now, SecretRedactor secrets) {
        HttpRequest request;
        try {
            request = factory.apply(now);
        } catch (IllegalArgumentException e) {
            // The message names a header or the URL and shows no value.
            throw new CredentialsException(name + " cannot be called: " + e.getMessage() + ".", null);
        }
        HttpResponse response =
                transport.start(request, Deadline.in(timeout, scheduler)).await();
        return new IdentityResponse(
                name,
                ORIGIN.matcher(request.url()).replaceFirst("$1"),
                vendor,
                inUtf8(response),
                secrets,
                now,
                scheduler.now(),
                warnings);
    }

    /** Returns the response with its body in UTF-8, without a byte-order mark, as all its readers expect. */
    private static HttpResponse inUtf8(HttpResponse response) {
        ByteBuffer text = response.utf8Body();
        byte[] body = new byte[text.remaining()];
        text.get(body);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                headers.put(name, values);
            }
        });
        return HttpResponse.of(response.status(), headers, body);
    }

    /**
     * Sends a request, with retries, and returns the successful response.
     *
     * @param factory creates and signs the request at a time; called for each attempt
     * @param secrets the secrets of the request, for messages
     * @throws CredentialsException if there is no response, or the service rejects the request
     */
    IdentityResponse execute(Function<Instant, HttpRequest> factory, SecretRedactor secrets) {
        Duration offset = Duration.ZERO;
        boolean isClockCorrected = false;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= attempts || Thread.currentThread().isInterrupted();
            Instant now = scheduler.now().plus(offset);
            IdentityResponse response;
            try {
                response = send(factory, now, secrets);
            } catch (ExchangeException e) {
                if (last) {
                    throw noResponse(e, secrets);
                }
                scheduler.sleep(RetryPolicy.defaults().delay(attempt));
                continue;
            }
            if (response.isSuccessful()) {
                return response;
            }
            Instant serverTime = serverTimeIfSkewed(ErrorResponse.of(vendor, response.http(), now));
            if (serverTime != null && !isClockCorrected) {
                isClockCorrected = true;
                offset = Duration.between(scheduler.now(), serverTime);
            } else if (last || !isTransient(response)) {
                throw response.rejected("");
            } else {
                scheduler.sleep(RetryPolicy.defaults().delay(attempt));
            }
        }
    }

    /** Returns the exception for a missing response. The message of a library may repeat what the server sent. */
    CredentialsException noResponse(ExchangeException failure, SecretRedactor secrets) {
        return new CredentialsException(
                name + " did not respond: " + secrets.redact(String.valueOf(failure.getMessage())) + ".",
                secrets.isClean(failure) ? failure : null);
    }

    private static @Nullable Instant serverTimeIfSkewed(@Nullable ErrorResponse error) {
        return error != null && error.category() == ErrorCategory.CLOCK_SKEW ? error.serverTime() : null;
    }

    private static boolean isTransient(IdentityResponse response) {
        return response.status() == 429 || response.status() >= 500;
    }
}
