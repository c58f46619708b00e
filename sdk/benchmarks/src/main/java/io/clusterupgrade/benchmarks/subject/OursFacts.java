// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of our types, converted back to those of the wire, so that a lost or changed value shows. */
final class OursFacts {
    private static final DateTimeFormatter CSS_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CCE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(" +0800 CST")
            .toFormatter()
            .withZone(ZoneOffset.ofHours(8));

    private OursFacts() {}

    static List<String> of(Object response) {
        if (response instanceof UpgradeDetailPage page) {
            return css(page);
        }
        return response instanceof UpgradeTask task ? cce(task) : ack((GetUpgradeStatus) response);
    }

    private static List<String> css(UpgradeDetailPage page) {
        List<String> facts = new ArrayList<>();
        facts.add(line(page.totalSize()));
        for (GetUpgradeDetailInfo task : page.detailList()) {
            GetTargetImageIdDetail image = Objects.requireNonNull(task.imageInfo());
            facts.add(line(task.id(), time(task.startTime()), time(task.endTime()), task.status(), task.agencyName()));
            facts.add(line(
                    image.id(),
                    image.displayName(),
                    image.imageDesc(),
                    image.datastoreType(),
                    image.datastoreVersion(),
                    image.priority()));
            facts.add(line(
                    String.join(",", task.totalNodes()),
                    String.join(",", task.completedNodes()),
                    task.currentNodeName(),
                    task.executeTimes()));
            for (CurrentNodeDetail step : task.currentNodeDetail()) {
                facts.add(line(
                        step.order(),
                        step.name(),
                        step.status(),
                        step.desc(),
                        time(step.beginTime()),
                        time(step.endTime())));
            }
        }
        return facts;
    }

    private static List<String> cce(UpgradeTask task) {
        return List.of(
                line(task.kind(), task.apiVersion(), task.metadata().uid()),
                line(
                        cceTime(task.metadata().creationTimestamp()),
                        cceTime(task.metadata().updateTimestamp())),
                line(task.spec().version(), task.spec().targetVersion()),
                line(
                        task.status().phase(),
                        task.status().progress(),
                        cceTime(task.status().completionTime())));
    }

    private static List<String> ack(GetUpgradeStatus status) {
        return List.of(
                line(status.status(), status.upgradeStep(), status.errorMessage(), status.precheckReportId()),
                line(status.upgradeTask().status(), status.upgradeTask().message()));
    }

    /** An empty text of the wire is absent in our types. */
    private static String line(@Nullable Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).collect(Collectors.joining(" | "));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : CSS_TIME.format(time);
    }

    private static String cceTime(@Nullable Instant time) {
        return time == null ? "" : CCE_TIME.format(time);
    }
}
