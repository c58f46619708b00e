// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.ChildJvm;
import io.clusterupgrade.testkit.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program ends after its calls, whether or not it closed the client. */
class JvmExitTest {
    @TempDir
    private Path folder;

    @Test
    void noThreadOfOursKeepsAJvmAlive() throws Exception {
        try (MockWebServer server = Wire.server(
                Wire.response(200, "{}"), Wire.response(503, "{}", "Retry-After", "0.1"), Wire.response(200, "{}"))) {
            Path output = folder.resolve("output.txt");
            long begun = System.nanoTime();
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            ChildJvm.classPath(),
                            Program.class.getName(),
                            Wire.url(server))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = child.waitFor(20, TimeUnit.SECONDS);
            child.destroyForcibly();

            assertThat(Files.readString(output)).contains("both calls are done");
            assertThat(ended).as("ended on its own").isTrue();
            assertThat(child.exitValue()).isZero();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .isLessThan(15);
            assertThat(server.getRequestCount()).isEqualTo(3);
        }
    }

    /** The program of the child process. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            CssClient css = CssClient.builder()
                    .endpoint(arguments[0])
                    .projectId("p")
                    .signer(Signer.none())
                    .build();
            css.cluster("c").upgradeDetail();
            css.callAsync(
                            CssOperations.UPGRADE_DETAIL,
                            UpgradeDetailRequest.builder("c").build())
                    .join();
            System.out.println("both calls are done");
        }
    }
}
