// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Samples.paths;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.ack.model.ClusterNodePage;
import io.clusterupgrade.ack.model.ClusterTaskPage;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.ack.model.TaskResult;
import io.clusterupgrade.ack.model.TaskResultStatus;
import io.clusterupgrade.cce.model.ClusterEndpoint;
import io.clusterupgrade.cce.model.ClusterStatus;
import io.clusterupgrade.cce.model.EndpointType;
import io.clusterupgrade.cce.model.UpgradeTaskList;
import io.clusterupgrade.css.model.ClusterDetail;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An object where an array is documented: what it says is read, and what it does not say is not invented. */
class ObjectForListTest {
    private static final String URL = "https://192.168.0.129:5443";

    /** A record of a user. */
    public record Custom(
            @JsonProperty("name") @JsonAlias("title") @Nullable String name,

            @JsonProperty("day") @Nullable String day,

            @JsonProperty("counts") @Nullable List<Integer> counts) {}

    public record Around(
            @JsonProperty("custom") @Nullable List<Custom> custom,
            @JsonProperty("after") @Nullable String after) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"n-1\":{\"state\":\"running\"}}",
                "{\"env\":\"prod\"}",
                "{\"0\":[{}]}",
                "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"slow down\"}"
            })
    void isNoElementWithoutAKnownMember(String json) {
        for (String member : List.of("stages", "events", "task_result")) {
            DecodeResult<TaskInfo> task = decode(TaskInfo.class, member, json);
            assertThat(task.value())
                    .isEqualTo(decode(TaskInfo.class, member, "[]").value());
            assertThat(paths(task)).containsExactly("/" + member);
        }
        DecodeResult<ClusterTaskPage> tasks = decode(ClusterTaskPage.class, "tasks", json);
        DecodeResult<ClusterNodePage> nodes = decode(ClusterNodePage.class, "nodes", json);
        DecodeResult<UpgradeTaskList> items = decode(UpgradeTaskList.class, "items", json);
        DecodeResult<ClusterDetail> instances = decode(ClusterDetail.class, "instances", json);
        DecodeResult<io.clusterupgrade.ack.model.ClusterDetail> tags =
                decode(io.clusterupgrade.ack.model.ClusterDetail.class, "tags", json);
        assertThat(tasks.value().tasks()).isEmpty();
        assertThat(nodes.value().nodes()).isEmpty();
        assertThat(items.value().items()).isEmpty();
        assertThat(instances.value().instances()).isEmpty();
        assertThat(tags.value().tags()).isEmpty();
        assertThat(List.of(paths(tasks), paths(nodes), paths(items), paths(instances), paths(tags)))
                .containsExactly(
                        List.of("/tasks"),
                        List.of("/nodes"),
                        List.of("/items"),
                        List.of("/instances"),
                        List.of("/tags"));
    }

    @Test
    void isNoElementWhenItsKnownMembersSayNothing() {
        DecodeResult<UpgradeTaskList> list =
                decode(UpgradeTaskList.class, "items", "{\"kind\":null,\"metadata\":null}");
        DecodeResult<UpgradeTaskList> unreadable = decode(UpgradeTaskList.class, "items", "{\"kind\":[]}");

        assertThat(list.value().items()).isEmpty();
        assertThat(paths(list)).containsExactly("/items");
        assertThat(unreadable.value().items()).isEmpty();
        assertThat(paths(unreadable)).containsExactly("/items/kind", "/items");
    }

    @Test
    void isTheOnlyElementWithAKnownMember() {
        DecodeResult<UpgradeTaskList> list =
                decode(UpgradeTaskList.class, "items", "{\"later\":{},\"metadata\":{\"uid\":\"t-1\"},\"other\":[1]}");

        assertThat(list.warnings()).isEmpty();
        assertThat(list.value().items()).hasSize(1);
        assertThat(list.value().items().get(0).metadata().uid()).isEqualTo("t-1");
    }

    @Test
    void isUnwrappedWhereAnOldDeploymentWrapsTheList() {
        DecodeResult<TaskInfo> task =
                decode(TaskInfo.class, "task_result", "{\"task\":[{\"data\":\"i-1\",\"status\":\"success\"}]}");

        assertThat(task.warnings()).isEmpty();
        assertThat(task.value().taskResult())
                .containsExactly(new TaskResult("i-1", TaskResultStatus.SUCCESS, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"internal\":\"" + URL + "\"}",
                "{\"Internal\":\"" + URL + "\",\"External\":\"\",\"external_otc\":null,\"later\":{}}",
                "[{\"internal\":\"" + URL + "\"}]",
                "[{\"later\":[1],\"INTERNAL\":\"" + URL + "\"}]",
                "{\"url\":\"" + URL + "\",\"type\":\"Internal\"}",
                "[{\"later\":1,\"url\":\"" + URL + "\",\"type\":\"internal\"}]"
            })
    void givesTheEndpointsOfAClusterInEveryForm(String json) {
        DecodeResult<ClusterStatus> status = decode(ClusterStatus.class, "endpoints", json);

        assertThat(status.warnings()).isEmpty();
        assertThat(status.value().endpoints()).containsExactly(new ClusterEndpoint(URL, EndpointType.INTERNAL));
    }

    @Test
    void givesOneEndpointForEachMember() {
        String json = "{\"internal\":\"https://a\",\"external\":\"https://b\",\"external_otc\":\"https://c\"}";

        for (String form : List.of(json, "[" + json + "]")) {
            assertThat(decode(ClusterStatus.class, "endpoints", form).value().endpoints())
                    .containsExactly(
                            new ClusterEndpoint("https://a", EndpointType.INTERNAL),
                            new ClusterEndpoint("https://b", EndpointType.EXTERNAL),
                            new ClusterEndpoint("https://c", EndpointType.EXTERNAL_OTC));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /endpoints",
                "{\"foo\":\"https://a\"} | /endpoints",
                "[{\"foo\":\"https://a\"}] | /endpoints/0",
                "[{}] | /endpoints/0",
                "{\"internal\":{\"url\":\"https://a\"}} | /endpoints/internal",
                "{\"internal\":7} | /endpoints/internal",
                "[[{\"internal\":\"https://a\"}]] | /endpoints/0",
                "\"https://a\" | /endpoints",
                "[\"https://a\"] | /endpoints/0"
            })
    void inventsNoEndpoint(String json, String path) {
        DecodeResult<ClusterStatus> status = decode(ClusterStatus.class, "endpoints", json);

        assertThat(status.value().endpoints()).isEmpty();
        assertThat(paths(status)).containsExactly(path);
    }

    /** Dropping them would end a page too early, and would make a list of tasks in a later form a list without any. */
    @Test
    void countsAsAnElementInsideAnArrayWithAnyMembers() {
        DecodeResult<UpgradeTaskList> list =
                decode(UpgradeTaskList.class, "items", "[{},{\"uid\":\"t\"},{\"kind\":null}]");

        assertThat(list.value().items()).hasSize(3);
        assertThat(paths(list)).containsExactly("/items/1");
    }

    @Test
    void isReadAlikeForRecordsOfUsers() {
        assertThat(custom("{}").value().custom()).isNull();
        assertThat(paths(custom("{}"))).containsExactly("/custom");
        assertThat(custom("{\"a\":{\"name\":\"n\"}}").value().custom()).isNull();
        assertThat(paths(custom("{\"a\":{\"name\":\"n\"}}"))).containsExactly("/custom");
        for (String name : List.of("name", "title")) {
            DecodeResult<Around> read = custom("{\"x\":[{}],\"" + name + "\":\"n\",\"counts\":[1,null,2]}");
            assertThat(read.value().custom()).containsExactly(new Custom("n", null, List.of(1, 2)));
            assertThat(paths(read)).containsExactly("/custom/counts/1");
        }
    }

    private static DecodeResult<Around> custom(String json) {
        DecodeResult<Around> read =
                Fixtures.decodeText(Around.class, "{\"custom\":" + json + ",\"after\":\"a\"}", ZoneOffset.UTC);
        assertThat(read.value().after()).isEqualTo("a");
        return read;
    }

    private static <R> DecodeResult<R> decode(Class<R> type, String member, String json) {
        return Fixtures.decodeText(type, "{\"" + member + "\":" + json + "}", ZoneOffset.UTC);
    }
}
