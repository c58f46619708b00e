// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Checks that the coverage page matches both clients; {@code -Dcoverage.write=true} generates it. */
class CoverageTest {
    private static final Path PAGE = Path.of("../docs/coverage.md");

    @Test
    void thePageSaysWhatTheClientsSay() throws IOException {
        String expected = CoveragePage.text();
        if (Boolean.getBoolean("coverage.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("outdated: generate it with mvn verify -Dcoverage.write=true")
                .isEqualTo(expected);
    }

    @Test
    void everyOperationOfOursIsInAFamily() {
        for (CloudService service : CloudService.values()) {
            assertThat(CoveragePage.family(service))
                    .as("add the operation to src/test/resources/families.json")
                    .containsAll(Ours.operations().stream()
                            .filter(operation -> operation.service() == service)
                            .map(Operation::name)
                            .toList());
        }
    }

    @Test
    void theFamiliesNameNoOperationTwice() {
        for (CloudService service : CloudService.values()) {
            assertThat(CoveragePage.family(service)).isNotEmpty().doesNotHaveDuplicates();
        }
    }
}
