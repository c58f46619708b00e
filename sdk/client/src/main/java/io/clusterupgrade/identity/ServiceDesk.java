// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.decode.CloudError;
import io.clusterupgrade.decode.ErrorDecoder;
import io.clusterupgrade.decode.FailureKind;
import io.clusterupgrade.decode.Refusal;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.transport.Transport;
import io.clusterupgrade.transport.TransportFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks IAM, STS or a metadata service one question. All questions here are harmless to repeat.
 *
 * @param name who is asked, for messages
 * @param service a service of the same vendor, for reading errors
 * @param attempts how often a question is sent at most while there is no answer, or one of 429 or 5xx
 */
record ServiceDesk(
        String name, CloudService service, Transport transport, Scheduler scheduler, Duration timeout, int attempts) {
    private static final int LONGEST_MESSAGE = 200;

    static ServiceDesk huawei(String name, IdentitySettings settings) {
        return new ServiceDesk(
                name, CloudService.CCE, settings.transport(), settings.scheduler(), Duration.ofSeconds(15), 3);
    }

    static ServiceDesk alibaba(String name, IdentitySettings settings) {
        return new ServiceDesk(
                name, CloudService.ACK, settings.transport(), settings.scheduler(), Duration.ofSeconds(15), 3);
    }

    /** A desk on this machine: asked once, with little patience. */
    static ServiceDesk local(String name, CloudService service, IdentitySettings settings, Duration timeout) {
        return new ServiceDesk(name, service, settings.localTransport(), settings.scheduler(), timeout, 1);
    }

    /**
     * The answer, whatever its status.
     *
     * @throws TransportFailure if there is none
     */
    HttpReply send(HttpCall call) {
        return transport.start(call, Deadline.in(timeout, scheduler)).await();
    }

    /** As {@link #ask(Function, Blot)}, for a question without a signature. */
    HttpReply ask(HttpCall call, Blot blot) {
        return ask(now -> call, blot);
    }

    /**
     * A successful answer.
     *
     * @param question signs the question at a time; asked for each sending
     * @throws CredentialsException if there is none, or it says no
     */
    HttpReply ask(Function<Instant, HttpCall> question, Blot blot) {
        Duration offset = Duration.ZERO;
        boolean clockSet = false;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= attempts || Thread.currentThread().isInterrupted();
            Instant now = scheduler.now().plus(offset);
            HttpReply reply;
            try {
                reply = send(question.apply(now));
            } catch (TransportFailure e) {
                if (last) {
                    throw noAnswer(e);
                }
                scheduler.sleep(RetryPolicy.defaults().delay(attempt));
                continue;
            }
            if (reply.isSuccessful()) {
                return reply;
            }
            Refusal refusal = Refusal.of(service, reply, now);
            Instant serverTime = serverTimeIfSkewed(refusal);
            if (serverTime != null && !clockSet) {
                clockSet = true;
                offset = Duration.between(scheduler.now(), serverTime);
            } else if (last || !isPassing(reply)) {
                throw refused(reply, blot);
            } else {
                scheduler.sleep(RetryPolicy.defaults().delay(attempt));
            }
        }
    }

    /** The exception for no answer. */
    CredentialsException noAnswer(TransportFailure failure) {
        return new CredentialsException(name + " gave no answer: " + failure.getMessage() + ".", failure);
    }

    /** The exception for an answer that says no. */
    CredentialsException refused(HttpReply reply, Blot blot) {
        CloudError error = ErrorDecoder.of(service.vendor()).decode(reply);
        // Of a body without an error in it only the beginning is there, which may end in the middle of a secret, or be
        // the keys
        // themselves under a wrong status.
        boolean excerpt = !KeysFormat.isObject(reply) || error.message().startsWith("{");
        String words = excerpt ? "" : blot.out(error.message());
        String shown = words.length() <= LONGEST_MESSAGE ? words : words.substring(0, LONGEST_MESSAGE) + "…";
        String trace = reply.header("X-IAM-Trace-Id");
        String requestId = trace != null ? trace : RequestIds.of(reply);
        String message = name + " answered " + reply.status()
                + (error.code().isEmpty() ? "" : " " + blot.out(error.code()))
                + (shown.isEmpty() ? "" : " \"" + shown + "\"")
                + (requestId == null ? "" : " (request-id " + requestId + ")") + ".";
        return isFinal(reply) ? CredentialsException.refused(message) : new CredentialsException(message, null);
    }

    private static @Nullable Instant serverTimeIfSkewed(@Nullable Refusal refusal) {
        return refusal != null && refusal.kind() == FailureKind.CLOCK_SKEW ? refusal.serverTime() : null;
    }

    /** Whether it is a no to this question, not to its moment. */
    private boolean isFinal(HttpReply reply) {
        Refusal refusal = Refusal.of(service, reply, scheduler.now());
        return refusal != null
                && switch (refusal.kind()) {
                    case AUTHENTICATION, EXPIRED_TOKEN, PERMISSION, NOT_FOUND, BAD_REQUEST -> true;
                    default -> false;
                };
    }

    private static boolean isPassing(HttpReply reply) {
        return reply.status() == 429 || reply.status() >= 500;
    }
}
