// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.watch;

import com.fasterxml.jackson.databind.ObjectReader;
import io.clusterupgrade.benchmarks.server.Responses;
import io.clusterupgrade.benchmarks.subject.Plain;
import io.clusterupgrade.benchmarks.subject.Settings;
import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asynchronous calls of raw OkHttp, a timer thread, Jackson into plain records, and a ready signature. */
final class RawWatchSubject implements WatchSubject {
    private static final String SIGNATURE = "SDK-HMAC-SHA256 Access=" + Settings.ACCESS_KEY
            + ", SignedHeaders=host;x-project-id;x-sdk-date, Signature="
            + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final String endpoint;
    private final Polls polls;
    private final OkHttpClient client;
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());
    private final ObjectReader reader = Plain.reader(Responses.CCE);

    RawWatchSubject(String endpoint, int pollsAtATime, Polls polls) {
        this.endpoint = endpoint;
        this.polls = polls;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(pollsAtATime);
        dispatcher.setMaxRequestsPerHost(pollsAtATime);
        this.client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
                .build();
    }

    @Override
    public void prepare(int watches) {
        // There is nothing to know of an upgrade but its number.
    }

    @Override
    public void watch(int index) {
        client.newCall(request(index)).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                WatchRun.ended(null, e);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                read(response);
                long wait = polls.seen(index) - System.nanoTime();
                var unused = timer.schedule(() -> watch(index), wait, TimeUnit.NANOSECONDS);
            }
        });
    }

    private Request request(int index) {
        return new Request.Builder()
                .url(endpoint + "/api/v3/projects/" + Settings.PROJECT + "/clusters/" + WatchSubject.cluster(index)
                        + "/operation/upgrade/tasks/" + Settings.TASK)
                .header("Content-Type", "application/json")
                .header("X-Project-Id", Settings.PROJECT)
                .header("X-Sdk-Date", "20260504T013147Z")
                .header("Authorization", SIGNATURE)
                .header("User-Agent", Settings.USER_AGENT)
                .build();
    }

    private void read(Response response) throws IOException {
        try (response) {
            Plain.Task task = reader.readValue(response.body().byteStream());
            if (!task.metadata().uid().equals(Settings.TASK)) {
                throw new IllegalStateException("another task: " + task);
            }
        }
    }

    @Override
    public void close() {
        WatchRun.closing();
        timer.shutdownNow();
        client.dispatcher().executorService().shutdown();
    }
}
