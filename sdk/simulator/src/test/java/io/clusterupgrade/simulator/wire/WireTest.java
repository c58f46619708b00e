// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void encodesAllButUnreservedCharacters() {
        assertThat(Percent.encode("AZaz09-_.~")).isEqualTo("AZaz09-_.~");
        assertThat(Percent.encode(" +*/%:é😀")).isEqualTo("%20%2B%2A%2F%25%3A%C3%A9%F0%9F%98%80");
    }

    @Test
    void decodesEncodedTextAndKeepsInvalidEscapes() {
        assertThat(Percent.decode("%20%2B%2A%2F%25%3A%C3%A9%F0%9F%98%80")).isEqualTo(" +*/%:é😀");
        assertThat(Percent.decode("100%, %zz %4")).isEqualTo("100%, %zz %4");
        assertThat(Percent.decode("a+b")).isEqualTo("a+b");
        assertThat(Percent.decodeForm("a+b%2B")).isEqualTo("a b+");
    }

    @Test
    void aQueryKeepsOrderDuplicatesAndEmptyValues() {
        Query query = Query.parse("b=2&a&b=1&&c=%26%3D", Percent::decode);

        assertThat(query.parameters())
                .containsExactly(
                        new Query.Parameter("b", "2"),
                        new Query.Parameter("a", ""),
                        new Query.Parameter("b", "1"),
                        new Query.Parameter("c", "&="));
        assertThat(query.get("b")).isEqualTo("2");
        assertThat(query.get("a")).isEmpty();
        assertThat(query.get("missing")).isNull();
        assertThat(Query.parse("", Percent::decode).parameters()).isEmpty();
    }

    @Test
    void aTemplateMatchesWholeSegmentsAndDecodesThem() {
        RoutePath template = RoutePath.of("/clusters/{cluster_id}/tasks/{task_id}");

        assertThat(template.match("/clusters/c%2F1/tasks/t%20x"))
                .isEqualTo(Map.of("cluster_id", "c/1", "task_id", "t x"));
        assertThat(template.match("/clusters/c1/tasks")).isNull();
        assertThat(template.match("/clusters/c1/tasks/t/")).isNull();
        assertThat(template.match("/clusters//tasks/t")).isNull();
        assertThat(template.match("/Clusters/c1/tasks/t")).isNull();
    }

    @Test
    void findsHeadersInAnyCaseTrimmedAndJoined() {
        WireHeaders headers = WireHeaders.of(List.of(
                Map.entry("X-Acs-B", " 1\t"),
                Map.entry("x-acs-a", "2"),
                Map.entry("x-ACS-b", "3"),
                Map.entry("Host", "h")));

        assertThat(headers.get("X-ACS-B")).isEqualTo("1,3");
        assertThat(headers.get("absent")).isNull();
        assertThat(headers.getOrEmpty("absent")).isEmpty();
        assertThat(headers.namesWithPrefix("x-acs-")).containsExactly("x-acs-a", "x-acs-b");
        assertThat(headers.asMap()).containsOnlyKeys("host", "x-acs-a", "x-acs-b");
    }

    @Test
    void aRequestKeepsItsTargetAsSent() {
        WireRequest request = new WireRequest("GET", "/a%2Fb?x=%20?y", WireHeaders.of(List.of()), new byte[0]);

        assertThat(request.path()).isEqualTo("/a%2Fb");
        assertThat(request.query()).isEqualTo("x=%20?y");
        assertThat(request.bodyText()).isEmpty();
    }

    @Test
    void aDefaultHeaderDoesNotReplaceAnExistingOne() {
        SimulatedResponse response =
                SimulatedResponse.json(200, "{}").withDefault("Date", "now").withDefault("content-type", "text/plain");

        assertThat(response.headers()).isEqualTo(Map.of("Content-Type", "application/json", "Date", "now"));
    }
}
