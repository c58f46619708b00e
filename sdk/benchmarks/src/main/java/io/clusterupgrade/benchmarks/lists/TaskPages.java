// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.lists;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A transport that responds from memory with the failed upgrades of a cluster, newest first: what is measured is the reading. Pages
 * are made when they are first asked for.
 */
final class TaskPages implements Transport {
    private static final Instant NEWEST = Instant.parse("2026-05-04T01:31:48Z");

    private final String service;
    private final int tasks;
    private final Map<String, HttpResponse> pages = new ConcurrentHashMap<>();

    TaskPages(String service, int tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    /** How many pages were read so far. */
    int pages() {
        return pages.size();
    }

    /** How many bytes those have. */
    long bytes() {
        return pages.values().stream().mapToLong(HttpResponse::bodyLength).sum();
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        HttpResponse response = pages.computeIfAbsent(call.url(), this::response);
        return new HttpExchange() {
            @Override
            public HttpResponse await() {
                return response;
            }

            @Override
            public void onDone(Handler handler) {
                handler.onResponse(response);
            }

            @Override
            public void cancel() {
                // It is over already.
            }
        };
    }

    private HttpResponse response(String url) {
        String body = switch (service) {
            case "css" -> {
                int first = number(url, "offset") - 1;
                int shown = url.contains("action_mode") ? 0 : tasks;
                yield "{\"detailList\":" + list(first, first + number(url, "limit"), shown, TaskPages::css) + "}";
            }
            case "cce" -> "{\"items\":" + list(0, tasks, tasks, TaskPages::cce) + "}";
            default -> {
                int size = number(url, "page_size");
                int first = (number(url, "page_number") - 1) * size;
                yield "{\"tasks\":" + list(first, first + size, tasks, TaskPages::ack) + "}";
            }
        };
        return HttpResponse.of(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static int number(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(url);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + name + " in " + url);
        }
        return Integer.parseInt(found.group(1));
    }

    private static String list(int from, int to, int tasks, IntFunction<String> task) {
        return IntStream.range(from, Math.min(to, tasks)).mapToObj(task).collect(Collectors.joining(",", "[", "]"));
    }

    /** 13 steps, and no mention of the nodes that are done, which is searched for in the text of the page. */
    private static String css(int task) {
        String steps = IntStream.range(0, 13)
                .mapToObj(step -> "{\"order\":" + step + ",\"name\":\"Step number " + step
                        + "\",\"status\":\"SUCCESS\",\"desc\":\"Moves the data away from the node.\"}")
                .collect(Collectors.joining(","));
        return "{\"id\":\"task-" + task + "\",\"status\":\"FAILED\",\"startTime\":\"" + begun(task)
                + "\",\"totalNodes\":\"css-ess-esn-1-1,css-ess-esn-2-1,css-ess-esn-3-1\",\"currentNodeDetail\":["
                + steps + "]}";
    }

    private static String cce(int task) {
        return "{\"metadata\":{\"uid\":\"task-" + task + "\",\"creationTimestamp\":\"" + begun(task)
                + "\"},\"spec\":{\"targetVersion\":\"v1.31.6-r2\"},\"status\":{\"phase\":\"Failed\"}}";
    }

    private static String ack(int task) {
        return "{\"task_id\":\"T-" + task + "\",\"task_type\":\"cluster_upgrade\",\"state\":\"fail\",\"created\":\""
                + begun(task) + "\"}";
    }

    private static Instant begun(int task) {
        return NEWEST.minusSeconds(task);
    }

    @Override
    public void close() {
        // There is nothing to free.
    }
}
