// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A failure to inject into one call. Create one with a factory method and add it to the simulator's faults. All
 * faults are immutable. "Executed" means that the service handles the request, so that an action takes effect.
 *
 * <p>Some faults give false information: an HTML page under 200, a redirect after the execution, the response of another
 * cluster, a wrong length. Faults that change bytes of the message itself need HTTP without TLS.
 *
 * @since 0.1.0
 */
public sealed interface Fault
        permits FaultResponse,
                FaultClock,
                FaultTruncation,
                FaultEncoding,
                FaultFraming,
                FaultHugeBody,
                FaultInterim,
                FaultWrongResponse,
                FaultNone,
                FaultRewrite,
                FaultSlow,
                FaultStale,
                FaultStall,
                FaultDuplicate {

    /** Returns whether the service handles the request. */
    default boolean executes() {
        return true;
    }

    /** Returns whether a status line is sent; otherwise the connection is closed or stalls before one. */
    default boolean responds() {
        return true;
    }

    /** Returns a fault that does nothing, so that one call succeeds before a later one fails. */
    static Fault none() {
        return new FaultNone();
    }

    /**
     * Returns a response with an empty body, not executed; headers, body and execution can be added to it.
     *
     * @param status 0 to 999, including values that do not exist ({@code 0} is sent as {@code 000}). After 101 or 103 a
     *     client may wait for another response, which is never sent
     */
    static FaultResponse response(int status) {
        return new FaultResponse(status, Map.of(), "", false);
    }

    /**
     * Returns the throttling response of Huawei's gateway: 429 APIGW.0308 (see sdk/docs/wire/cce.md#errors); not executed, no
     * {@code Retry-After}.
     */
    static FaultResponse huaweiThrottle() {
        return response(429)
                .json("{\"error_code\":\"APIGW.0308\",\"error_msg\":\"The throttling threshold has been reached.\","
                        + "\"request_id\":\"00000000000000000000000000000308\"}");
    }

    /**
     * Returns the throttling response of Alibaba's gateway: 400 Throttling.User (see sdk/docs/wire/ack.md#errors and
     * sdk/docs/wire/ack.md#samples); not executed, without a time to wait.
     */
    static FaultResponse alibabaThrottle() {
        return response(400)
                .json("{\"RequestId\":\"00000000-0000-5000-8000-000000000308\",\"HostId\":\"cs.aliyuncs.com\","
                        + "\"Code\":\"Throttling.User\",\"Message\":\"Too many calls from this account, slow down.\"}");
    }

    /** Returns {@link #alibabaThrottle()} with {@code x-acs-retry-after} in milliseconds. */
    static FaultResponse alibabaThrottle(Duration retryAfter) {
        return alibabaThrottle().header("x-acs-retry-after", Long.toString(retryAfter.toMillis()));
    }

    /** Returns 503 with {@code Retry-After: 0}, after which some HTTP libraries repeat the request themselves; not executed. */
    static FaultResponse unavailable() {
        return response(503).retryAfter("0");
    }

    /** Returns an error page of a proxy: HTML instead of JSON; not executed. */
    static FaultResponse htmlError(int status) {
        return response(status)
                .body(
                        "text/html; charset=utf-8",
                        "<html><head><title>" + status + "</title></head><body></body></html>");
    }

    /** Returns 200 with a body that is not JSON, although {@code Content-Type} says so; executed. */
    static FaultResponse garbage() {
        return response(200).json("\u0001\u0002 not json }{").afterExecution();
    }

    /** Returns 200 without a body instead of the real response; executed. */
    static FaultResponse emptyBody() {
        return response(200).afterExecution();
    }

    /** Returns a fault that closes the connection after the request is read; not executed. */
    static Fault cutBeforeExecution() {
        return new FaultTruncation(FaultTruncation.Moment.BEFORE_EXECUTION);
    }

    /** Returns a fault that executes the request and closes the connection before the first byte of the response. */
    static Fault cutAfterExecution() {
        return new FaultTruncation(FaultTruncation.Moment.AFTER_EXECUTION);
    }

    /** Returns a fault that executes the request and closes the connection in the middle of the response body. */
    static Fault cutInsideBody() {
        return new FaultTruncation(FaultTruncation.Moment.INSIDE_BODY);
    }

    /** Returns a fault that executes the request and sends nothing until the client gives up or the simulator is closed. */
    static Fault stallBeforeHeaders() {
        return new FaultStall(false);
    }

    /** Returns a fault that executes the request and sends headers and half of the body, then nothing more. */
    static Fault stallInsideBody() {
        return new FaultStall(true);
    }

    /** Returns a fault that executes the request and sends the response after this pause in real time. */
    static Fault slowHeaders(Duration pause) {
        return new FaultSlow(pause, 0, Duration.ZERO);
    }

    /**
     * Returns a fault that executes the request and sends the body in pieces of this many bytes, with this pause in real
     * time after each.
     */
    static Fault slowBody(int bytesPerPiece, Duration pause) {
        return new FaultSlow(Duration.ZERO, bytesPerPiece, pause);
    }

    /**
     * Returns a fault that executes the request and sends a JSON object of this many mebibytes, generated while it is
     * sent and never held in memory.
     */
    static Fault hugeBody(int mebibytes) {
        return new FaultHugeBody(mebibytes);
    }

    /**
     * Returns a fault that sends the real response and then closes the connection without notice, so that a pooled
     * connection is stale.
     */
    static Fault closeAfterResponse() {
        return new FaultStale();
    }

    /** Returns a fault that shifts the gateway's clock, forward if positive: its signature window and its {@code Date}. */
    static Fault gatewayClockOff(Duration offset) {
        return new FaultClock(offset);
    }

    /**
     * Returns a fault that executes the request and changes the text of the body, for example to add a field or an
     * unknown value.
     */
    static Fault rewriteBody(UnaryOperator<String> change) {
        return new FaultRewrite(change);
    }

    /** Returns a fault that executes the request and replaces the first occurrence of a text in the body. */
    static Fault replaceInBody(String text, String replacement) {
        return rewriteBody(body -> {
            int at = body.indexOf(text);
            return at < 0 ? body : body.substring(0, at) + replacement + body.substring(at + text.length());
        });
    }

    /**
     * Returns a fault that executes the request and adds a member to the JSON object in the body, as a newer version of the service
     * does. A body that is no object does not change.
     *
     * @param name the name of the member; its value is a text
     */
    static Fault unknownField(String name) {
        String member = "{\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\":\"added by the simulator\"";
        return rewriteBody(body -> {
            if (!body.startsWith("{")) {
                return body;
            }
            return member + (body.startsWith("}", 1) ? "" : ",") + body.substring(1);
        });
    }

    /** Returns a fault that executes the request and sends a complete response whose JSON is cut in the middle. */
    static Fault truncatedJson() {
        return rewriteBody(body -> body.substring(0, body.length() / 2));
    }

    /** Returns a body that the service does not send, under this status; not executed, unless the caller adds that. */
    static FaultResponse foreign(int status, ForeignBody body) {
        return response(status).body(body.contentType(), body.text());
    }

    /** Returns the page of a load balancer, with a {@code Location} if the status is 3xx; not executed. */
    static FaultResponse balancerPage(int status) {
        FaultResponse page = foreign(status, ForeignBody.HTML);
        return status / 100 == 3 ? page.header("Location", "http://balancer.example/sorry") : page;
    }

    /** Returns a redirect such as 302 or 307 with an empty body; not executed. */
    static FaultResponse redirect(int status, String location) {
        return response(status).header("Location", location);
    }

    /**
     * Returns a fault that executes the request and sends an informational response such as 103 before the real one. A
     * client must skip it.
     */
    static Fault interimFirst(int status) {
        return new FaultInterim(status);
    }

    /**
     * Returns a fault that executes the request and sends the real response, also an error response, with the byte-order
     * mark of UTF-8.
     */
    static FaultEncoding byteOrderMark() {
        return encoded(StandardCharsets.UTF_8).undeclared().withByteOrderMark();
    }

    /**
     * Returns a fault that executes the request and sends the real response, also an error response, in this charset,
     * which {@code Content-Type} names.
     */
    static FaultEncoding encoded(Charset charset) {
        return new FaultEncoding(charset, false, true);
    }

    /**
     * Returns a fault that executes the request and sends the real response twice in one write, so that the second is
     * read as the response of a later call.
     */
    static Fault respondTwice() {
        return new FaultDuplicate(Duration.ZERO);
    }

    /** Returns {@link #respondTwice()} with this pause in real time before the second response. */
    static Fault respondTwice(Duration pause) {
        return new FaultDuplicate(pause);
    }

    /**
     * Returns a fault that sends the response of another cluster or task. A read returns the response for the other id;
     * any other request is executed as it was sent, and its response names the other id.
     *
     * @param id the id in the path and query of the request
     * @param otherId the id that replaces it; if it does not exist in the simulated cloud, the response is that for an unknown id
     */
    static Fault responseFor(String id, String otherId) {
        return new FaultWrongResponse(id, otherId);
    }

    /** Returns a fault that executes the request and exchanges two texts in the body, for example the ids of two tasks. */
    static Fault swapInBody(String one, String other) {
        String marker = "\u0000";
        return rewriteBody(body -> body.replace(one, marker).replace(other, one).replace(marker, other));
    }

    /**
     * Returns a fault that executes the request and sends half of the true {@code Content-Length}, so that the rest is
     * read as the response of a later call.
     */
    static Fault contentLengthTooShort() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_TOO_SHORT);
    }

    /** Returns a fault that executes the request, sends twice the true {@code Content-Length} and closes the connection. */
    static Fault contentLengthTooLong() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_TOO_LONG);
    }

    /** Returns a fault that executes the request and sends two {@code Content-Length} headers: the true length and half of it. */
    static Fault contentLengthTwice() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_TWICE);
    }

    /** Returns a fault that executes the request, sends {@code Content-Length: -1} and closes the connection after the body. */
    static Fault contentLengthNegative() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_NEGATIVE);
    }

    /** Returns a fault that executes the request and sends the body in chunks and closes the connection inside one. */
    static Fault chunkCut() {
        return new FaultFraming(FaultFraming.Flaw.CHUNK_CUT);
    }

    /** Returns a fault that executes the request and sends the body in chunks; the size of the second is not a number. */
    static Fault chunkSizeInvalid() {
        return new FaultFraming(FaultFraming.Flaw.CHUNK_SIZE_INVALID);
    }

    /**
     * Returns a fault that executes the request and sends the complete body in chunks, but closes the connection instead
     * of sending the last, empty chunk.
     */
    static Fault chunkEndMissing() {
        return new FaultFraming(FaultFraming.Flaw.CHUNK_END_MISSING);
    }
}
