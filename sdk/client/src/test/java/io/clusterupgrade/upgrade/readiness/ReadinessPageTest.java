// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the example page shows what a report really looks like ({@code -Dreadiness.write=true} writes it). */
class ReadinessPageTest {
    private static final Path PAGE = Path.of("../docs/readiness.md");

    @Test
    void thePageShowsARealReport() throws IOException {
        String expected = page(report());
        if (Boolean.getBoolean("readiness.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("stale: regenerate it with mvn verify -Dreadiness.write=true")
                .isEqualTo(expected);
    }

    /** Returns the report of a simulated cluster with an old backup, an almost full disk, and without the plug-ins that it needs. */
    private static ReadinessReport report() {
        try (CssFixture fixture = new CssFixture()) {
            fixture.cluster.script().addRisk("nodeDiskCheck", "medium", "a data node uses 82 % of its disk");
            fixture.cluster.startHealthCheck("nightly", "", "full_detection", List.of());
            fixture.time.sleep(Duration.ofHours(3));
            long end = fixture.time.now().minus(Duration.ofDays(40)).toEpochMilli();
            fixture.cloud
                    .faults()
                    .always(
                            "ListSnapshots",
                            Fault.response(200)
                                    .json("{\"backups\":[{\"id\":\"s1\",\"name\":\"nightly\",\"status\":\"COMPLETED\","
                                            + "\"endTime\":" + end + "}]}"))
                    .always(
                            "ShowClusterDetail",
                            Fault.rewriteBody(
                                    body -> body.replace("\"backupAvailable\":false", "\"backupAvailable\":true")))
                    .always(
                            "ListImages",
                            Fault.rewriteBody(body -> body.replace(
                                    "\"needUploadUpgradePlugin\":false", "\"needUploadUpgradePlugin\":true")));
            return fixture.upgrader.readiness(CssFixture.CROSS);
        }
    }

    private static String page(ReadinessReport report) {
        return "# A readiness report\n\n"
                + "The three forms of one report, `upgrader.readiness(CssImageUpgrade.toVersion(\"7.10.2\"))`, for a cluster of the\n"
                + "simulator whose backup is old, whose last health check found a risk, and which needs plug-ins. `ReadinessPageTest` writes this page;\n"
                + "[lifecycle.md](lifecycle.md#readiness) describes the members.\n\n"
                + "## As text\n\n```text\n" + report.toText() + "\n```\n\n"
                + "## As JSON\n\n```json\n" + report.toJson() + "\n```\n\n"
                + "## As JUnit XML\n\n```xml\n" + report.toJUnitXml() + "\n```\n";
    }
}
