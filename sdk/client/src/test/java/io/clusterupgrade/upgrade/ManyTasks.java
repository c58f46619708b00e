// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
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

/** A cluster that has had many upgrades, all of which failed; pages are answered at once, each from memory after the first time. */
final class ManyTasks implements Transport {
    private static final Instant FIRST = Instant.parse("2026-01-05T02:23:39Z");
    private static final String NODES = IntStream.range(0, 20)
            .mapToObj(node -> "css-test-ess-esn-" + node + "-1")
            .collect(Collectors.joining(","));

    private final CloudService service;
    private final int tasks;
    private final Map<String, HttpResponse> pages = new ConcurrentHashMap<>();

    ManyTasks(CloudService service, int tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    /** How many different pages were read. */
    int pages() {
        return pages.size();
    }

    /** How many bytes all pages have. */
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
            public void cancel() {}
        };
    }

    private HttpResponse response(String url) {
        String body = switch (service) {
            case CSS -> {
                int offset = number(url, "offset") - 1;
                boolean isOther = url.contains("action_mode");
                yield "{\"detailList\":"
                        + list(offset, isOther ? 0 : Math.min(tasks, offset + number(url, "limit")), this::css) + "}";
            }
            case CCE -> "{\"items\":" + list(0, tasks, this::cce) + "}";
            case ACK -> {
                Matcher one = Pattern.compile("/tasks/T-(\\d+)").matcher(url);
                if (one.find()) {
                    yield ack(Integer.parseInt(one.group(1)));
                }
                int size = number(url, "page_size");
                int first = (number(url, "page_number") - 1) * size;
                yield "{\"tasks\":" + list(first, Math.min(tasks, first + size), this::ack) + "}";
            }
        };
        return HttpResponse.of(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(int from, int to, IntFunction<String> task) {
        return IntStream.range(from, to).mapToObj(task).collect(Collectors.joining(",", "[", "]"));
    }

    /** Without the member that says which nodes are done. */
    private String css(int task) {
        String steps = IntStream.range(0, 13)
                .mapToObj(step -> "{\"order\":" + step + ",\"name\":\"Step number " + step
                        + "\",\"status\":\"SUCCESS\",\"desc\":\"Moves the data away.\"}")
                .collect(Collectors.joining(","));
        return "{\"id\":\"task-" + task + "\",\"status\":\"FAILED\",\"startTime\":\"" + begun(task)
                + "\",\"totalNodes\":\"" + NODES + "\",\"currentNodeDetail\":[" + steps + "]}";
    }

    private String cce(int task) {
        return "{\"metadata\":{\"uid\":\"task-" + task + "\",\"creationTimestamp\":\"" + begun(task)
                + "\"},\"spec\":{\"targetVersion\":\"v1.31.6-r2\"},\"status\":{\"phase\":\"Failed\"}}";
    }

    private String ack(int task) {
        return "{\"task_id\":\"T-" + task + "\",\"task_type\":\"cluster_upgrade\",\"state\":\"fail\",\"created\":\""
                + begun(task) + "\"}";
    }

    /** Newest first. */
    private static Instant begun(int task) {
        return FIRST.minusSeconds(task);
    }

    private static int number(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(url);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    @Override
    public void close() {}
}
