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

/** Examples of the states of an upgrade of each service: every documented value, and the states without a value. */
final class ExampleUpgrades {
    static final String UNDOCUMENTED = "ROLLING_BACK";

    private static final String NOT_LISTED = "nothing yet: started, its task not listed";
    private static final String OTHER = "any other value";

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

    /** Returns the documented values, sorted by the state that the code maps each to. */
    static List<OpenEnum> values(CloudService service) {
        return OpenEnum.known(type(service)).values().stream()
                .filter(value -> !value.isAbsent())
                .sorted(Comparator.comparing(value -> state(service, value.value())))
                .toList();
    }

    private static Class<?> type(CloudService service) {
        return switch (service) {
            case CSS -> UpgradeTaskStatus.class;
            case CCE -> UpgradeTaskPhase.class;
            case ACK -> TaskState.class;
        };
    }

    static UpgradeState state(CloudService service, String value) {
        return switch (service) {
            case CSS -> CssTaskMapper.state(UpgradeTaskStatus.of(value));
            case CCE -> CceTaskMapper.state(UpgradeTaskPhase.of(value));
            case ACK -> AckTaskMapper.state(TaskState.of(value));
        };
    }

    static List<ExampleUpgrade> of(CloudService service) {
        ExampleUpgrade.Maker maker = new ExampleUpgrade.Maker(service(service));
        UpgradeKind kind = service == CloudService.CSS ? IMAGE_UPGRADE : CLUSTER_UPGRADE;
        List<ExampleUpgrade> examples = new ArrayList<>(List.of(maker.notListed(NOT_LISTED, kind)));
        for (OpenEnum value : values(service)) {
            UpgradeState state = state(service, value.value());
            if (service == CloudService.CSS && state == UpgradeState.FAILED) {
                failedOfCss(maker, value.value()).forEach(examples::add);
            } else if (service == CloudService.CCE && state == UpgradeState.FAILED) {
                failedOfCce(maker, value.value()).forEach(examples::add);
            } else {
                examples.add(maker.started(code(value.value()), kind, state, value.value(), 0, "same"));
            }
        }
        examples.add(maker.started(OTHER, kind, state(service, UNDOCUMENTED), UNDOCUMENTED, 0, "same"));
        afterActions(maker, service).forEach(examples::add);
        return examples;
    }

    private static Stream<ExampleUpgrade> failedOfCss(ExampleUpgrade.Maker maker, String value) {
        UpgradeState failed = UpgradeState.FAILED;
        return Stream.of(
                maker.started(code(value) + ", no node done", IMAGE_UPGRADE, failed, value, 0, "cross"),
                maker.started(code(value) + ", some done, same version", IMAGE_UPGRADE, failed, value, 1, "same"),
                maker.started(code(value) + ", some done, cross version", IMAGE_UPGRADE, failed, value, 1, "cross"),
                maker.attached(code(value) + ", some done, started by others", IMAGE_UPGRADE, failed, value, 1),
                maker.started(code(value) + ", AZ change, some moved", AZ_CHANGE, failed, value, 1, "all"));
    }

    private static Stream<ExampleUpgrade> failedOfCce(ExampleUpgrade.Maker maker, String value) {
        return Stream.of(
                maker.started(code(value) + ", in a workflow", CLUSTER_UPGRADE, UpgradeState.FAILED, value, 0, ""),
                maker.attached(
                        code(value) + ", no workflow known here", CLUSTER_UPGRADE, UpgradeState.FAILED, value, 0));
    }

    /** Returns examples with an accepted action that is not visible yet, and with an abort. */
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
                        maker.aborted("any value, after our abort", IMAGE_UPGRADE, UpgradeState.FAILED, "FAILED"));
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
                        maker.aborted("any value, after our abort", CLUSTER_UPGRADE, UpgradeState.RUNNING, "running"));
        };
    }

    static String code(String value) {
        return "`" + value + "`";
    }
}
