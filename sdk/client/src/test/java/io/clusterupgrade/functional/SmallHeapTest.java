// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies as long as the limit, in a program with 256 MiB of heap: none fills the memory, and after a write none leaves the outcome unknown. */
class SmallHeapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // The outcome of the write and of the read.
                "500 | [ | {}, | {}] | OutcomeUnknownException | ServerException",
                "500 | {\"errCode\":\"CSS.0001\",\"a\":[ | {}, | {}]} | OutcomeUnknownException | ServerException",
                "400 | {\"errCode\":\"CSS.5140\",\"m\":\" | x | \"} | ConflictException | ConflictException",
                "502 | <r> | <a/> | </r> | OutcomeUnknownException | ServerException",
                "200 | [ | {}, | {}] | OutcomeUnknownException | DecodeException",
                "200 | {\"detailList\":[ | {}, | {}]} | success | DecodeException",
                "200 | {\"detailList\":[ | {\"id\":null}, | {}]} | success | DecodeException",
                "200 | {\"detailList\":[{\"later\":[ | {}, | {}]}]} | success | success",
                "200 | {\"detailList\":[],\"a\":[ | {}, | {}],\"errCode\":\"CSS.5140\"} | ConflictException | ConflictException",
                "200 | <r> | <a/> | </r> | OutcomeUnknownException | DecodeException",
                "200 | <html> | <p>x</p> | </html> | OutcomeUnknownException | DecodeException"
            })
    void isEnoughForAnyBody(int status, String start, String repeated, String end, String write, String read)
            throws IOException, InterruptedException {
        Process child =
                ChildJvm.start(List.of("-Xmx256m"), HugeBodies.class, Integer.toString(status), start, repeated, end);
        try (BufferedReader output = child.inputReader()) {
            assertThat(output.lines())
                    .filteredOn(line -> line.startsWith(HugeBodies.MARK))
                    .containsExactly(HugeBodies.MARK + write + " 1", HugeBodies.MARK + read + " 1");
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
