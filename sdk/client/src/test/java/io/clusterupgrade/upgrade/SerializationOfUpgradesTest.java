// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.testkit.Serialized;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeException;
import io.clusterupgrade.upgrade.model.UpgradeNotSucceededException;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that the exceptions of the lifecycle keep their content when they are serialized. */
class SerializationOfUpgradesTest {
    private static CssFixture fixture;
    private static List<UpgradeException> exceptions;

    @BeforeAll
    static void createExceptions() {
        fixture = new CssFixture();
        fixture.cluster.script().failNode(1).atStep(1).once("disk is full");
        UpgradeOutcome failed = fixture.upgrader.start(CssFixture.CROSS).await();
        ResumeToken token = failed.token();
        exceptions = List.of(
                new ActionNotAllowedException(UpgradeAction.RETRY, "not now"),
                new NotFinishedException("not now"),
                new StartRejectedException("not ready", new IOException("no")),
                new StartOutcomeUnknownException(token, "who knows", null),
                new TaskNotFoundException(token, "it is gone"),
                new UpgradeNotSucceededException(failed));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void anExceptionKeepsItsMessageAndFields() throws Exception {
        for (UpgradeException thrown : exceptions) {
            assertThat(Serialized.reported(Serialized.readBack(thrown)))
                    .as("%s", thrown.getClass())
                    .isEqualTo(Serialized.reported(thrown));
        }
    }

    @Test
    void everyExceptionIsTested() {
        assertThat(exceptions.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(UpgradeException.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void anOutcomeKeepsAllButTheServicesOwnObject() throws Exception {
        UpgradeNotSucceededException back =
                (UpgradeNotSucceededException) Serialized.readBack(exceptions.get(exceptions.size() - 1));
        UpgradeOutcome.Failed before = (UpgradeOutcome.Failed)
                ((UpgradeNotSucceededException) exceptions.get(exceptions.size() - 1)).outcome();
        UpgradeOutcome.Failed after = (UpgradeOutcome.Failed) back.outcome();

        assertThat(after.token()).isEqualTo(before.token());
        assertThat(after.token().service()).isEqualTo(CloudService.CSS);
        assertThat(after.failure().explain()).isEqualTo(before.failure().explain());
        assertThat(after.failure().actions()).isEqualTo(before.failure().actions());
        assertThat(after.snapshot().isFound()).isTrue();
        assertThat(after.snapshot().steps()).isEqualTo(before.snapshot().steps());
        assertThat(after.snapshot().differsFrom(before.snapshot())).isFalse();
        assertThat(before.snapshot().detail(GetUpgradeDetailInfo.class)).isPresent();
        assertThat(after.snapshot().detail(GetUpgradeDetailInfo.class)).isEmpty();
    }

    @Test
    void aTokenIsWrittenAsItsText() throws Exception {
        StartOutcomeUnknownException thrown = new StartOutcomeUnknownException(
                exceptions.stream()
                        .filter(TaskNotFoundException.class::isInstance)
                        .map(taskNotFound -> ((TaskNotFoundException) taskNotFound).token())
                        .findFirst()
                        .orElseThrow(),
                "who knows",
                null);

        ResumeToken back = Serialized.readBack(thrown).token();
        assertThat(back).isEqualTo(thrown.token());
        assertThat(fixture.upgrader.resume(back)).isInstanceOf(ResumeResult.Found.class);
    }
}
