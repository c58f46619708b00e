// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that records from many threads until it is killed. Argument: the file. */
final class RecordingProgram {
    /** The line that it prints once each thread has recorded something. */
    static final String RECORDING = "recording";

    private static final int THREADS = 4;

    private RecordingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        FakeTransport transport = FakeTransport.of(
                CannedResponses.responses(200, "{\"detailList\":[],\"x\":\"" + "y".repeat(50_000) + "\"}"));
        CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                .recorder(ExchangeRecorder.to(Path.of(arguments[0])))
                .build();
        CountDownLatch all = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            Way way = i % 2 == 0 ? Way.BLOCKING : Way.ASYNC;
            new Thread(() -> {
                        way.read(css);
                        all.countDown();
                        while (true) {
                            way.read(css);
                        }
                    })
                    .start();
        }
        all.await();
        System.out.println(RECORDING);
    }
}
