// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static io.clusterupgrade.upgrade.model.UpgradeAction.RESUME;
import static io.clusterupgrade.upgrade.model.UpgradeAction.RETRY;
import static io.clusterupgrade.upgrade.model.UpgradeKind.AZ_CHANGE;
import static io.clusterupgrade.upgrade.model.UpgradeKind.CLUSTER_UPGRADE;
import static io.clusterupgrade.upgrade.model.UpgradeKind.IMAGE_UPGRADE;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.model.TaskState;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.model.UpgradeTaskPhase;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.upgrade.ack.AckTaskMapper;
import io.clusterupgrade.upgrade.ack.AckUpgradeService;
import io.clusterupgrade.upgrade.cce.CceTaskMapper;
import io.clusterupgrade.upgrade.cce.CceUpgradeService;
import io.clusterupgrade.upgrade.css.CssTaskMapper;
import io.clusterupgrade.upgrade.css.CssUpgradeService;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where an upgrade of each service can stand: every documented word, and what is not in a word. */
final class ExampleUpgrades {
    static final String UNDOCUMENTED = "ROLLING_BACK";

    private static final String NOT_LISTED = "nothing yet: started, its task not listed";
    private static final String OTHER = "any other word";

    private ExampleUpgrades() {}

    static UpgradeService<?> service(CloudService service) {
        return switch (service) {
            case CSS ->
                new CssUpgradeService(offline(CssClient.builder()).build().cluster("c"));
            case CCE ->
                new CceUpgradeService(offline(CceClient.builder()).build().cluster("c"));
            case ACK ->
                new AckUpgradeService(offline(AckClient.builder()).build().cluster("c"));
        };
    }

    private static <B extends ClientBuilder<B>> B offline(B builder) {
        return builder.endpoint("http://127.0.0.1:1").projectId("p").credentials(Credentials.accessKey("AK", "SK"));
    }

    /** The documented words in the order of our states, the state of each as the code reads it. */
    static List<OpenEnum> values(CloudService service) {
        return OpenEnum.known(type(service)).values().stream()
                .filter(word -> !word.isAbsent())
                .sorted(Comparator.comparing(word -> state(service, word.value())))
                .toList();
    }

    private static Class<?> type(CloudService service) {
        return switch (service) {
            case CSS -> UpgradeTaskStatus.class;
            case CCE -> UpgradeTaskPhase.class;
            case ACK -> TaskState.class;
        };
    }

    static UpgradeState state(CloudService service, String word) {
        return switch (service) {
            case CSS -> CssTaskMapper.state(UpgradeTaskStatus.of(word));
            case CCE -> CceTaskMapper.state(UpgradeTaskPhase.of(word));
            case ACK -> AckTaskMapper.state(TaskState.of(word));
        };
    }

    static List<ExampleUpgrade> of(CloudService service) {
        ExampleUpgrade.Maker maker = new ExampleUpgrade.Maker(service(service));
        UpgradeKind kind = service == CloudService.CSS ? IMAGE_UPGRADE : CLUSTER_UPGRADE;
        List<ExampleUpgrade> standings = new ArrayList<>(List.of(maker.notListed(NOT_LISTED, kind)));
        for (OpenEnum word : values(service)) {
            UpgradeState state = state(service, word.value());
            if (service == CloudService.CSS && state == UpgradeState.FAILED) {
                failedOfCss(maker, word.value()).forEach(standings::add);
            } else if (service == CloudService.CCE && state == UpgradeState.FAILED) {
                failedOfCce(maker, word.value()).forEach(standings::add);
            } else {
                standings.add(maker.started(code(word.value()), kind, state, word.value(), 0, "same"));
            }
        }
        standings.add(maker.started(OTHER, kind, state(service, UNDOCUMENTED), UNDOCUMENTED, 0, "same"));
        afterActions(maker, service).forEach(standings::add);
        return standings;
    }

    private static Stream<ExampleUpgrade> failedOfCss(ExampleUpgrade.Maker maker, String word) {
        UpgradeState failed = UpgradeState.FAILED;
        return Stream.of(
                maker.started(code(word) + ", no node done", IMAGE_UPGRADE, failed, word, 0, "cross"),
                maker.started(code(word) + ", some done, same version", IMAGE_UPGRADE, failed, word, 1, "same"),
                maker.started(code(word) + ", some done, cross version", IMAGE_UPGRADE, failed, word, 1, "cross"),
                maker.attached(code(word) + ", some done, started by others", IMAGE_UPGRADE, failed, word, 1),
                maker.started(code(word) + ", AZ change, some moved", AZ_CHANGE, failed, word, 1, "all"));
    }

    private static Stream<ExampleUpgrade> failedOfCce(ExampleUpgrade.Maker maker, String word) {
        return Stream.of(
                maker.started(code(word) + ", in a workflow", CLUSTER_UPGRADE, UpgradeState.FAILED, word, 0, ""),
                maker.attached(code(word) + ", no workflow known here", CLUSTER_UPGRADE, UpgradeState.FAILED, word, 0));
    }

    /** An accepted action that does not show yet, and an abort. */
    private static Stream<ExampleUpgrade> afterActions(ExampleUpgrade.Maker maker, CloudService service) {
        return switch (service) {
            case CSS ->
                Stream.of(
                        maker.acted(
                                "`FAILED`, a retry accepted lately",
                                IMAGE_UPGRADE,
                                RETRY,
                                UpgradeState.FAILED,
                                "FAILED"),
                        maker.aborted("any word, after our abort", IMAGE_UPGRADE, UpgradeState.FAILED, "FAILED"));
            case CCE ->
                Stream.of(
                        maker.acted(
                                "`Failed`, a retry accepted lately",
                                CLUSTER_UPGRADE,
                                RETRY,
                                UpgradeState.FAILED,
                                "Failed"),
                        maker.acted(
                                "`Pause`, a resume accepted lately",
                                CLUSTER_UPGRADE,
                                RESUME,
                                UpgradeState.PAUSED,
                                "Pause"),
                        maker.aborted("`Failed`, after our abort", CLUSTER_UPGRADE, UpgradeState.FAILED, "Failed"));
            case ACK ->
                Stream.of(
                        maker.acted(
                                "`paused`, a resume accepted lately",
                                CLUSTER_UPGRADE,
                                RESUME,
                                UpgradeState.PAUSED,
                                "paused"),
                        maker.aborted("any word, after our abort", CLUSTER_UPGRADE, UpgradeState.RUNNING, "running"));
        };
    }

    static String code(String word) {
        return "`" + word + "`";
    }
}
