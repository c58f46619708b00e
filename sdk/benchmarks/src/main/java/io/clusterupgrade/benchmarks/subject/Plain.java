// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clusterupgrade.benchmarks.server.Responses;
import java.util.ArrayList;
import java.util.List;

/** The responses as plain records of strings, read by Jackson as it comes: what decoding costs at least. */
public final class Plain {
    private Plain() {}

    /** What reads a service's response. */
    public static ObjectReader reader(String service) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(type(service));
    }

    private static Class<?> type(String service) {
        return switch (service) {
            case Responses.CSS -> Page.class;
            case Responses.CCE -> Task.class;
            default -> Status.class;
        };
    }

    static List<String> facts(Object response) {
        if (response instanceof Page page) {
            List<String> facts = new ArrayList<>();
            facts.add(page.totalSize());
            page.detailList().forEach(detail -> addFacts(facts, detail));
            return facts;
        }
        return response instanceof Task task ? task.facts() : ((Status) response).facts();
    }

    private static void addFacts(List<String> facts, Detail detail) {
        facts.add(line(detail.id(), detail.startTime(), detail.endTime(), detail.status(), detail.agencyName()));
        Image image = detail.imageInfo();
        facts.add(line(
                image.id(),
                image.displayName(),
                image.imageDesc(),
                image.datastoreType(),
                image.datastoreVersion(),
                image.priority()));
        facts.add(line(detail.totalNodes(), detail.completedNodes(), detail.currentNodeName(), detail.executeTimes()));
        for (Step step : detail.currentNodeDetail()) {
            facts.add(line(step.order(), step.name(), step.status(), step.desc(), step.beginTime(), step.endTime()));
        }
    }

    private static String line(String... values) {
        return String.join(" | ", values);
    }

    /** The response of CSS. */
    public record Page(
            @JsonProperty("totalSize") String totalSize,
            @JsonProperty("detailList") List<Detail> detailList) {}

    /** A task of CSS. */
    public record Detail(
            @JsonProperty("id") String id,
            @JsonProperty("startTime") String startTime,
            @JsonProperty("endTime") String endTime,
            @JsonProperty("status") String status,
            @JsonProperty("agencyName") String agencyName,
            @JsonProperty("imageInfo") Image imageInfo,
            @JsonProperty("totalNodes") String totalNodes,
            @JsonProperty("completedNodes") String completedNodes,
            @JsonProperty("currentNodeName") String currentNodeName,
            @JsonProperty("executeTimes") String executeTimes,
            @JsonProperty("currentNodeDetail") List<Step> currentNodeDetail) {}

    /** The image of a task of CSS. */
    public record Image(
            @JsonProperty("id") String id,
            @JsonProperty("displayName") String displayName,
            @JsonProperty("imageDesc") String imageDesc,
            @JsonProperty("datastoreType") String datastoreType,
            @JsonProperty("datastoreVersion") String datastoreVersion,
            @JsonProperty("priority") String priority) {}

    /** A step of a task of CSS. */
    public record Step(
            @JsonProperty("order") String order,
            @JsonProperty("name") String name,
            @JsonProperty("status") String status,
            @JsonProperty("desc") String desc,
            @JsonProperty("beginTime") String beginTime,
            @JsonProperty("endTime") String endTime) {}

    /** The response of CCE. */
    public record Task(
            @JsonProperty("kind") String kind,
            @JsonProperty("apiVersion") String apiVersion,
            @JsonProperty("metadata") Metadata metadata,
            @JsonProperty("spec") Spec spec,
            @JsonProperty("status") Phase status) {
        List<String> facts() {
            return List.of(
                    line(kind, apiVersion, metadata.uid),
                    line(metadata.creationTimestamp, metadata.updateTimestamp),
                    line(spec.version, spec.targetVersion),
                    line(status.phase, status.progress, status.completionTime));
        }
    }

    /** The metadata of a task of CCE. */
    public record Metadata(
            @JsonProperty("uid") String uid,
            @JsonProperty("creationTimestamp") String creationTimestamp,
            @JsonProperty("updateTimestamp") String updateTimestamp) {}

    /** What a task of CCE does. */
    public record Spec(
            @JsonProperty("version") String version,
            @JsonProperty("targetVersion") String targetVersion) {}

    /** How far a task of CCE is. */
    public record Phase(
            @JsonProperty("phase") String phase,
            @JsonProperty("progress") String progress,
            @JsonProperty("completionTime") String completionTime) {}

    /** The response of ACK. */
    public record Status(
            @JsonProperty("status") String status,
            @JsonProperty("upgrade_step") String upgradeStep,
            @JsonProperty("error_message") String errorMessage,
            @JsonProperty("precheck_report_id") String precheckReportId,
            @JsonProperty("upgrade_task") StatusTask upgradeTask) {
        List<String> facts() {
            return List.of(
                    line(status, upgradeStep, errorMessage, precheckReportId),
                    line(upgradeTask.status, upgradeTask.message));
        }
    }

    /** The task in the response of ACK. */
    public record StatusTask(
            @JsonProperty("status") String status,
            @JsonProperty("message") String message) {}
}
