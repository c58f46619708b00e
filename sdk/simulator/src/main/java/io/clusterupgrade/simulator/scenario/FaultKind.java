// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.Faults;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.simulator.fault.ForeignBody;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kinds of faults: the name, the factory, and the keys that the factory needs. */
record FaultKind(
        String name, List<String> required, List<String> optional, Function<Entry<Faults>, ? extends Fault> factory) {
    static final String STATUS = "status";
    static final String RETRY_AFTER = "retryAfter";
    static final String EXECUTED = "executed";
    static final String HEADERS = "headers";
    static final String JSON = "json";
    static final String PAUSE = "pause";
    static final String BYTES = "bytes";
    static final String MEBIBYTES = "mebibytes";
    static final String OFFSET = "offset";
    static final String TEXT = "text";
    static final String REPLACEMENT = "replacement";
    static final String FIELD = "field";
    static final String BODY = "body";
    static final String LOCATION = "location";
    static final String CHARSET = "charset";
    static final String ID = "id";
    static final String OTHER_ID = "otherId";

    static final List<String> CHARSETS = List.of("UTF-8", "UTF-16BE", "UTF-16LE", "ISO-8859-1");

    /** All kinds by name, in the order of the documentation. */
    static final Map<String, FaultKind> ALL = all();

    private static Map<String, FaultKind> all() {
        List<FaultKind> kinds = new ArrayList<>();
        kinds.add(of("none", List.of(), e -> Fault.none()));
        kinds.add(response("response", List.of(STATUS), List.of(JSON), FaultKind::plainResponse));
        kinds.add(response("huawei-throttle", List.of(), List.of(), e -> Fault.huaweiThrottle()));
        kinds.add(new FaultKind(
                "alibaba-throttle", List.of(), List.of(RETRY_AFTER, EXECUTED, HEADERS), FaultKind::alibaba));
        kinds.add(response("unavailable", List.of(), List.of(), e -> Fault.unavailable()));
        kinds.add(response("html-error", List.of(STATUS), List.of(), e -> Fault.htmlError(number(e, STATUS))));
        kinds.add(response(
                "foreign",
                List.of(STATUS, BODY),
                List.of(),
                e -> Fault.foreign(
                        number(e, STATUS), e.get(BODY, ForeignBody.class).orElseThrow())));
        kinds.add(response("balancer-page", List.of(STATUS), List.of(), e -> Fault.balancerPage(number(e, STATUS))));
        kinds.add(response(
                "redirect",
                List.of(STATUS, LOCATION),
                List.of(),
                e -> Fault.redirect(number(e, STATUS), text(e, LOCATION))));
        kinds.add(of("garbage", List.of(), e -> Fault.garbage()));
        kinds.add(of("empty-body", List.of(), e -> Fault.emptyBody()));
        kinds.add(of("cut-before-execution", List.of(), e -> Fault.cutBeforeExecution()));
        kinds.add(of("cut-after-execution", List.of(), e -> Fault.cutAfterExecution()));
        kinds.add(of("cut-inside-body", List.of(), e -> Fault.cutInsideBody()));
        kinds.add(of("stall-before-headers", List.of(), e -> Fault.stallBeforeHeaders()));
        kinds.add(of("stall-inside-body", List.of(), e -> Fault.stallInsideBody()));
        kinds.add(of("slow-headers", List.of(PAUSE), e -> Fault.slowHeaders(time(e, PAUSE))));
        kinds.add(of("slow-body", List.of(BYTES, PAUSE), e -> Fault.slowBody(number(e, BYTES), time(e, PAUSE))));
        kinds.add(of("huge-body", List.of(MEBIBYTES), e -> Fault.hugeBody(number(e, MEBIBYTES))));
        kinds.add(of("close-after-response", List.of(), e -> Fault.closeAfterResponse()));
        kinds.add(of("gateway-clock-off", List.of(OFFSET), e -> Fault.gatewayClockOff(time(e, OFFSET))));
        kinds.add(of(
                "replace-in-body",
                List.of(TEXT, REPLACEMENT),
                e -> Fault.replaceInBody(text(e, TEXT), text(e, REPLACEMENT))));
        kinds.add(of(
                "swap-in-body",
                List.of(TEXT, REPLACEMENT),
                e -> Fault.swapInBody(text(e, TEXT), text(e, REPLACEMENT))));
        kinds.add(of("unknown-field", List.of(FIELD), e -> Fault.unknownField(text(e, FIELD))));
        kinds.add(of("truncated-json", List.of(), e -> Fault.truncatedJson()));
        kinds.add(of("interim-first", List.of(STATUS), e -> Fault.interimFirst(number(e, STATUS))));
        kinds.add(of("byte-order-mark", List.of(), e -> Fault.byteOrderMark()));
        kinds.add(of("encoded", List.of(CHARSET), e -> Fault.encoded(Charset.forName(text(e, CHARSET)))));
        kinds.add(new FaultKind(
                "respond-twice",
                List.of(),
                List.of(PAUSE),
                e -> e.get(PAUSE, Duration.class).map(Fault::respondTwice).orElseGet(Fault::respondTwice)));
        kinds.add(of("response-for", List.of(ID, OTHER_ID), e -> Fault.responseFor(text(e, ID), text(e, OTHER_ID))));
        kinds.add(of("content-length-too-short", List.of(), e -> Fault.contentLengthTooShort()));
        kinds.add(of("content-length-too-long", List.of(), e -> Fault.contentLengthTooLong()));
        kinds.add(of("content-length-twice", List.of(), e -> Fault.contentLengthTwice()));
        kinds.add(of("content-length-negative", List.of(), e -> Fault.contentLengthNegative()));
        kinds.add(of("chunk-cut", List.of(), e -> Fault.chunkCut()));
        kinds.add(of("chunk-size-invalid", List.of(), e -> Fault.chunkSizeInvalid()));
        kinds.add(of("chunk-end-missing", List.of(), e -> Fault.chunkEndMissing()));
        Map<String, FaultKind> byName = new LinkedHashMap<>();
        kinds.forEach(kind -> byName.put(kind.name(), kind));
        return byName;
    }

    private static FaultKind of(String name, List<String> required, Function<Entry<Faults>, ? extends Fault> factory) {
        return new FaultKind(name, required, List.of(), factory);
    }

    /** Returns a kind whose response can have further headers, and can be sent after the execution. */
    private static FaultKind response(
            String name, List<String> required, List<String> more, Function<Entry<Faults>, FaultResponse> factory) {
        List<String> optional = new ArrayList<>(more);
        optional.addAll(List.of(RETRY_AFTER, EXECUTED, HEADERS));
        return new FaultKind(name, required, optional, e -> {
            FaultResponse response = withHeaders(e, factory.apply(e));
            return e.get(RETRY_AFTER, Duration.class)
                    .map(wait -> response.retryAfter(Long.toString(wait.toSeconds())))
                    .orElse(response);
        });
    }

    private static FaultResponse withHeaders(Entry<Faults> e, FaultResponse response) {
        FaultResponse changed = response;
        for (Map.Entry<String, String> header : e.<String>map(HEADERS).entrySet()) {
            changed = changed.header(header.getKey(), header.getValue());
        }
        return e.get(EXECUTED, Boolean.class).orElse(false) ? changed.afterExecution() : changed;
    }

    private static FaultResponse plainResponse(Entry<Faults> e) {
        FaultResponse response = Fault.response(number(e, STATUS));
        return e.get(JSON, String.class).map(response::json).orElse(response);
    }

    private static FaultResponse alibaba(Entry<Faults> e) {
        FaultResponse throttle =
                e.get(RETRY_AFTER, Duration.class).map(Fault::alibabaThrottle).orElseGet(Fault::alibabaThrottle);
        return withHeaders(e, throttle);
    }

    private static int number(Entry<Faults> e, String key) {
        return e.get(key, Integer.class).orElseThrow();
    }

    private static String text(Entry<Faults> e, String key) {
        return e.get(key, String.class).orElseThrow();
    }

    private static Duration time(Entry<Faults> e, String key) {
        return e.get(key, Duration.class).orElseThrow();
    }
}
