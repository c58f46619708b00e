// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.replay.RecordedExchange;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.ChildJvm;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that lines stay whole with many threads, and when the process is killed. */
@Timeout(120)
class RecorderThreadsTest {
    private static final int THREADS = 12;
    private static final int CALLS = 100;

    @TempDir
    private Path directory;

    @Test
    void recordsConcurrentCalls() throws Exception {
        FakeTransport transport = FakeTransport.of(
                CannedResponses.responses(200, "{\"detailList\":[],\"x\":\"" + "y".repeat(9_000) + "\"}"));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                        .recorder(recorder)
                        .build()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Way way = i % 2 == 0 ? Way.BLOCKING : Way.ASYNC;
                work.add(threads.submit(() -> {
                    for (int call = 0; call < CALLS; call++) {
                        way.read(css);
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        List<RecordedExchange> exchanges = Recording.load(file()).exchanges();
        assertThat(exchanges).hasSize(THREADS * CALLS);
        assertThat(exchanges).extracting(RecordedExchange::call).doesNotHaveDuplicates();
        assertThat(exchanges)
                .allSatisfy(exchange -> assertThat(exchange.response().body()).hasSizeGreaterThan(9_000));
    }

    @Test
    void leavesAReadableFileWhenTheProcessIsKilled() throws Exception {
        Process program = ChildJvm.start(RecordingProgram.class, file().toString());
        try (BufferedReader output = program.inputReader()) {
            for (String line = output.readLine(); !RecordingProgram.RECORDING.equals(line); line = output.readLine()) {
                assertThat(line).as("the program ended early").isNotNull();
            }
        } finally {
            program.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }

        int recorded = Recording.load(file()).exchanges().size();
        assertThat(recorded).isGreaterThanOrEqualTo(4);

        Files.write(
                file(), "{\"type\":\"exchange\",\"call\":".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = Clients.cssBuilder(FakeTransport.of(CannedResponses.ok()), new VirtualTime())
                        .recorder(recorder)
                        .build()) {
            Way.BLOCKING.read(css);
        }
        assertThat(Recording.load(file()).exchanges())
                .as("with those of the next process")
                .hasSize(recorded + 1);
    }

    private Path file() {
        return directory.resolve("night.jsonl");
    }
}
