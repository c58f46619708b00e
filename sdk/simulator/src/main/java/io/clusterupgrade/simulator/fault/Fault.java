// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong with one call. Make one with a factory method and queue it in the simulator's fault plan. All
 * faults are immutable. "Executed" means that the action took effect in the simulated cloud.
 *
 * @since 0.1.0
 */
public sealed interface Fault
        permits FaultAnswer,
                FaultClock,
                FaultCut,
                FaultHugeBody,
                FaultNone,
                FaultRewrite,
                FaultSlow,
                FaultStale,
                FaultStall {

    /** Nothing goes wrong: lets one call pass, so that a later one is hit. */
    static Fault none() {
        return new FaultNone();
    }

    /** An answer with an empty body, not executed; add headers, body and execution on what is returned. */
    static FaultAnswer answer(int status) {
        return new FaultAnswer(status, Map.of(), "", false);
    }

    /** Huawei's gateway throttles: 429 APIGW.0308 (CCE sheet 1.3); not executed, no {@code Retry-After}. */
    static FaultAnswer huaweiThrottle() {
        return answer(429)
                .json("{\"error_code\":\"APIGW.0308\",\"error_msg\":\"The throttling threshold has been reached.\","
                        + "\"request_id\":\"00000000000000000000000000000308\"}");
    }

    /** Alibaba's gateway throttles: 400 Throttling.User (ACK sheet 1.5, 8); not executed, no advice. */
    static FaultAnswer alibabaThrottle() {
        return answer(400)
                .json("{\"RequestId\":\"00000000-0000-5000-8000-000000000308\",\"HostId\":\"cs.aliyuncs.com\","
                        + "\"Code\":\"Throttling.User\",\"Message\":\"Too many calls from this account, slow down.\"}");
    }

    /** As {@link #alibabaThrottle()} with {@code x-acs-retry-after} in milliseconds. */
    static FaultAnswer alibabaThrottle(Duration advice) {
        return alibabaThrottle().header("x-acs-retry-after", Long.toString(advice.toMillis()));
    }

    /** 503 with {@code Retry-After: 0}, which some HTTP libraries answer by sending again on their own; not executed. */
    static FaultAnswer unavailable() {
        return answer(503).retryAfter("0");
    }

    /** An error page of a proxy: HTML in place of JSON; not executed. */
    static FaultAnswer htmlError(int status) {
        return answer(status)
                .body(
                        "text/html; charset=utf-8",
                        "<html><head><title>" + status + "</title></head><body></body></html>");
    }

    /** 200 with a body that is no JSON although it says so; executed. */
    static FaultAnswer garbage() {
        return answer(200).json("\u0001\u0002 not json }{").afterExecution();
    }

    /** 200 without a body in place of the real answer; executed. */
    static FaultAnswer emptyBody() {
        return answer(200).afterExecution();
    }

    /** The connection is closed after the request was read, before it was executed. */
    static Fault cutBeforeExecution() {
        return new FaultCut(FaultCut.Moment.BEFORE_EXECUTION);
    }

    /** The connection is closed after the request was executed, before the first byte of the answer. */
    static Fault cutAfterExecution() {
        return new FaultCut(FaultCut.Moment.AFTER_EXECUTION);
    }

    /** The connection is closed in the middle of the answer's body; executed. */
    static Fault cutInsideBody() {
        return new FaultCut(FaultCut.Moment.INSIDE_BODY);
    }

    /** Executed, then nothing comes, until the client gives up or the simulator is closed. */
    static Fault stallBeforeHeaders() {
        return new FaultStall(false);
    }

    /** Executed; headers and half of the body come, then nothing more. */
    static Fault stallInsideBody() {
        return new FaultStall(true);
    }

    /** Executed; the answer begins after this pause, in real time. */
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
    static Fault closeAfterAnswer() {
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
}
