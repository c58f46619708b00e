// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong with one call. Make one with a factory method and queue it in the simulator's fault plan. All
 * faults are immutable. "Executed" means that the service handled the request, so that an action took effect.
 *
 * <p>Some faults lie: a page of HTML under 200, a redirect after the execution, the response of another cluster, a length
 * that is wrong. Those that change bytes of the message itself are for plain connections.
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

    /** Returns whether a status line is sent; otherwise the connection ends, or stays silent, before one. */
    default boolean responds() {
        return true;
    }

    /** Nothing goes wrong: lets one call pass, so that a later one is hit. */
    static Fault none() {
        return new FaultNone();
    }

    /**
     * A response with an empty body, not executed; add headers, body and execution on what is returned.
     *
     * @param status 0 to 999, also one that does not exist ({@code 0} is sent as {@code 000}). After 101 or 103 alone a
     *     client may wait for more, and nothing comes
     */
    static FaultResponse response(int status) {
        return new FaultResponse(status, Map.of(), "", false);
    }

    /**
     * Huawei's gateway throttles: 429 APIGW.0308 (see sdk/docs/wire/cce.md#errors); not executed, no
     * {@code Retry-After}.
     */
    static FaultResponse huaweiThrottle() {
        return response(429)
                .json("{\"error_code\":\"APIGW.0308\",\"error_msg\":\"The throttling threshold has been reached.\","
                        + "\"request_id\":\"00000000000000000000000000000308\"}");
    }

    /**
     * Alibaba's gateway throttles: 400 Throttling.User (see sdk/docs/wire/ack.md#errors and
     * sdk/docs/wire/ack.md#samples); not executed, no advice.
     */
    static FaultResponse alibabaThrottle() {
        return response(400)
                .json("{\"RequestId\":\"00000000-0000-5000-8000-000000000308\",\"HostId\":\"cs.aliyuncs.com\","
                        + "\"Code\":\"Throttling.User\",\"Message\":\"Too many calls from this account, slow down.\"}");
    }

    /** As {@link #alibabaThrottle()} with {@code x-acs-retry-after} in milliseconds. */
    static FaultResponse alibabaThrottle(Duration advice) {
        return alibabaThrottle().header("x-acs-retry-after", Long.toString(advice.toMillis()));
    }

    /** 503 with {@code Retry-After: 0}, which some HTTP libraries answer by sending again on their own; not executed. */
    static FaultResponse unavailable() {
        return response(503).retryAfter("0");
    }

    /** An error page of a proxy: HTML in place of JSON; not executed. */
    static FaultResponse htmlError(int status) {
        return response(status)
                .body(
                        "text/html; charset=utf-8",
                        "<html><head><title>" + status + "</title></head><body></body></html>");
    }

    /** 200 with a body that is no JSON although it says so; executed. */
    static FaultResponse garbage() {
        return response(200).json("\u0001\u0002 not json }{").afterExecution();
    }

    /** 200 without a body in place of the real response; executed. */
    static FaultResponse emptyBody() {
        return response(200).afterExecution();
    }

    /** The connection is closed after the request was read, before it was executed. */
    static Fault cutBeforeExecution() {
        return new FaultTruncation(FaultTruncation.Moment.BEFORE_EXECUTION);
    }

    /** The connection is closed after the request was executed, before the first byte of the response. */
    static Fault cutAfterExecution() {
        return new FaultTruncation(FaultTruncation.Moment.AFTER_EXECUTION);
    }

    /** The connection is closed in the middle of the response's body; executed. */
    static Fault cutInsideBody() {
        return new FaultTruncation(FaultTruncation.Moment.INSIDE_BODY);
    }

    /** Executed, then nothing comes, until the client gives up or the simulator is closed. */
    static Fault stallBeforeHeaders() {
        return new FaultStall(false);
    }

    /** Executed; headers and half of the body come, then nothing more. */
    static Fault stallInsideBody() {
        return new FaultStall(true);
    }

    /** Executed; the response begins after this pause, in real time. */
    static Fault slowHeaders(Duration pause) {
        return new FaultSlow(pause, 0, Duration.ZERO);
    }

    /** Executed; the body comes in pieces of so many bytes with this pause after each, in real time. */
    static Fault slowBody(int bytesPerPiece, Duration pause) {
        return new FaultSlow(Duration.ZERO, bytesPerPiece, pause);
    }

    /** Executed; the body is a JSON object of this many mebibytes, made while it is sent and never held in memory. */
    static Fault hugeBody(int mebibytes) {
        return new FaultHugeBody(mebibytes);
    }

    /** A good answer, after which the connection is closed without notice: a pooled connection is stale next time. */
    static Fault closeAfterResponse() {
        return new FaultStale();
    }

    /** For this call the gateway's clock is off: ahead if positive. It judges skew by it and sends it as {@code Date}. */
    static Fault gatewayClockOff(Duration offset) {
        return new FaultClock(offset);
    }

    /** Executed; the text of the body is changed on its way, for example to add a field or an unknown word. */
    static Fault rewriteBody(UnaryOperator<String> change) {
        return new FaultRewrite(change);
    }

    /** Executed; the first occurrence of a text in the body is replaced. */
    static Fault replaceInBody(String text, String replacement) {
        return rewriteBody(body -> {
            int at = body.indexOf(text);
            return at < 0 ? body : body.substring(0, at) + replacement + body.substring(at + text.length());
        });
    }

    /** Executed; a complete answer whose JSON stops half-way. */
    static Fault truncatedJson() {
        return rewriteBody(body -> body.substring(0, body.length() / 2));
    }

    /** A body that is not the service's own, under this status; not executed, so add that on what is returned if wanted. */
    static FaultResponse foreign(int status, ForeignBody body) {
        return response(status).body(body.contentType(), body.text());
    }

    /** The page of a load balancer, with a {@code Location} under a 3xx; not executed. */
    static FaultResponse balancerPage(int status) {
        FaultResponse page = foreign(status, ForeignBody.HTML);
        return status / 100 == 3 ? page.header("Location", "http://balancer.example/sorry") : page;
    }

    /** A redirect such as 302 or 307 with an empty body; not executed. */
    static FaultResponse redirect(int status, String location) {
        return response(status).header("Location", location);
    }

    /** Executed; an informational response such as 103 comes first, and then the real one. A client has to skip it. */
    static Fault interimFirst(int status) {
        return new FaultInterim(status);
    }

    /** Executed; the real response, an error as well, begins with the byte-order mark of UTF-8. */
    static FaultEncoding byteOrderMark() {
        return encoded(StandardCharsets.UTF_8).undeclared().withByteOrderMark();
    }

    /** Executed; the text of the real response, an error as well, is sent in this charset, which {@code Content-Type} names. */
    static FaultEncoding encoded(Charset charset) {
        return new FaultEncoding(charset, false, true);
    }

    /** Executed; the real response is sent twice in one write, so that the second is read as the response of a later call. */
    static Fault respondTwice() {
        return new FaultDuplicate(Duration.ZERO);
    }

    /** As {@link #respondTwice()}, but the second comes this long after the first, in real time. */
    static Fault respondTwice(Duration pause) {
        return new FaultDuplicate(pause);
    }

    /**
     * The response of another cluster or task. A read gets what a read with the other id would get; anything else is executed as
     * it was sent, and its response names the other id.
     *
     * @param id the id in the request, wherever it stands in path and query
     * @param otherId the id in its place; it exists in the simulated cloud, or the response is what an unknown id gets
     */
    static Fault responseFor(String id, String otherId) {
        return new FaultWrongResponse(id, otherId);
    }

    /** Executed; two texts change places in the body, for example the ids of two tasks. */
    static Fault swapInBody(String one, String other) {
        String marker = "\u0000";
        return rewriteBody(body -> body.replace(one, marker).replace(other, one).replace(marker, other));
    }

    /** Executed; {@code Content-Length} is half of what is sent: the rest is read as the response of a later call. */
    static Fault contentLengthTooShort() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_TOO_SHORT);
    }

    /** Executed; {@code Content-Length} is twice what is sent, and then the connection ends. */
    static Fault contentLengthTooLong() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_TOO_LONG);
    }

    /** Executed; two headers {@code Content-Length} that differ: the true length, and half of it. */
    static Fault contentLengthTwice() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_TWICE);
    }

    /** Executed; {@code Content-Length: -1}, and the connection ends after the body. */
    static Fault contentLengthNegative() {
        return new FaultFraming(FaultFraming.Flaw.LENGTH_NEGATIVE);
    }

    /** Executed; the body comes in chunks, and the connection ends inside one. */
    static Fault chunkCut() {
        return new FaultFraming(FaultFraming.Flaw.CHUNK_CUT);
    }

    /** Executed; the body comes in chunks, and the size of the second is not a number. */
    static Fault chunkSizeInvalid() {
        return new FaultFraming(FaultFraming.Flaw.CHUNK_SIZE_INVALID);
    }

    /** Executed; the body comes whole and in chunks, but the connection ends instead of the last, empty chunk. */
    static Fault chunkEndMissing() {
        return new FaultFraming(FaultFraming.Flaw.CHUNK_END_MISSING);
    }
}
