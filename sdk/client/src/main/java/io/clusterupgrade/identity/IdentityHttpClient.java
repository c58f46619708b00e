// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.decode.ErrorCategory;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.error.CredentialsException;
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
 * Asks IAM, STS or a metadata service one question. All questions here are harmless to repeat.
 *
 * @param name who is asked, for messages
 * @param vendor whose service it is, which decides how errors are read
 * @param attempts how often a question is sent at most while there is no response, or one of 429 or 5xx
 * @param warnings what was warned of already
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

    /** A desk on this machine: asked once, with little patience. */
    static IdentityHttpClient local(String name, Vendor vendor, IdentitySettings settings, Duration timeout) {
        return new IdentityHttpClient(
                name, vendor, settings.localTransport(), settings.scheduler(), timeout, 1, settings.warnings());
    }

    /**
     * The response, whatever its status.
     *
     * @param question makes the call
     * @param secrets those of the question, for messages
     * @throws ExchangeException if there is none
     * @throws CredentialsException if the question cannot be asked
     */
    IdentityResponse send(Function<Instant, HttpRequest> question, SecretRedactor secrets) {
        return send(question, scheduler.now(), secrets);
    }

    private IdentityResponse send(Function<Instant, HttpRequest> question, Instant now, SecretRedactor secrets) {
        HttpRequest call;
        try {
            call = question.apply(now);
        } catch (IllegalArgumentException e) {
            // Names a header or the URL, and shows no value.
            throw new CredentialsException(name + " cannot be asked: " + e.getMessage() + ".", null);
        }
        HttpResponse response =
                transport.start(call, Deadline.in(timeout, scheduler)).await();
        return new IdentityResponse(
                name,
                ORIGIN.matcher(call.url()).replaceFirst("$1"),
                vendor,
                inUtf8(response),
                secrets,
                now,
                scheduler.now(),
                warnings);
    }

    /** The response as everybody who reads it expects it: in UTF-8, without a byte-order mark. */
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
     * A successful answer.
     *
     * @param question makes the call, and signs it at a time; asked for each attempt
     * @param secrets those of the question, for messages
     * @throws CredentialsException if there is none, or it says no
     */
    IdentityResponse ask(Function<Instant, HttpRequest> question, SecretRedactor secrets) {
        Duration offset = Duration.ZERO;
        boolean clockSet = false;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= attempts || Thread.currentThread().isInterrupted();
            Instant now = scheduler.now().plus(offset);
            IdentityResponse response;
            try {
                response = send(question, now, secrets);
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
            if (serverTime != null && !clockSet) {
                clockSet = true;
                offset = Duration.between(scheduler.now(), serverTime);
            } else if (last || !isPassing(response)) {
                throw response.rejected("");
            } else {
                scheduler.sleep(RetryPolicy.defaults().delay(attempt));
            }
        }
    }

    /** The exception for no response. A library's words may repeat what the server sent. */
    CredentialsException noResponse(ExchangeException failure, SecretRedactor secrets) {
        return new CredentialsException(
                name + " gave no answer: " + secrets.redact(String.valueOf(failure.getMessage())) + ".",
                secrets.isClean(failure) ? failure : null);
    }

    private static @Nullable Instant serverTimeIfSkewed(@Nullable ErrorResponse refusal) {
        return refusal != null && refusal.kind() == ErrorCategory.CLOCK_SKEW ? refusal.serverTime() : null;
    }

    private static boolean isPassing(IdentityResponse response) {
        return response.status() == 429 || response.status() >= 500;
    }
}
