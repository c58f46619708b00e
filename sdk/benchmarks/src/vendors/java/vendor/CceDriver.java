// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.huaweicloud.sdk.cce.v3.CceClient;
import com.huaweicloud.sdk.cce.v3.CceMeta;
import com.huaweicloud.sdk.cce.v3.model.ShowUpgradeClusterTaskRequest;
import com.huaweicloud.sdk.cce.v3.model.ShowUpgradeClusterTaskResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Huawei's client of CCE. */
public final class CceDriver implements Function<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> apply(Map<String, Object> settings) {
        HuaweiParts parts = new HuaweiParts(settings);
        CceClient client = CceClient.newBuilder()
                .withCredential(parts.credentials())
                .withHttpConfig(HuaweiParts.config())
                .withEndpoints(parts.endpoints())
                .build();
        String cluster = parts.text("cluster");
        String task = parts.text("task");
        Callable<ShowUpgradeClusterTaskRequest> request =
                () -> new ShowUpgradeClusterTaskRequest().withClusterId(cluster).withTaskId(task);
        Callable<Object> call = () -> client.showUpgradeClusterTask(request.call());
        Function<Object, List<String>> facts = CceDriver::facts;
        String path = "/api/v3/projects/" + parts.text("project") + "/clusters/" + cluster + "/operation/upgrade/tasks/"
                + task;
        return Map.of(
                "call",
                call,
                "sign",
                parts.sign(path, Map.of()),
                "proof",
                parts.proof(path, Map.of()),
                "decode",
                parts.decode(ShowUpgradeClusterTaskResponse.class),
                "build",
                parts.build(request, CceMeta.showUpgradeClusterTask),
                "facts",
                facts);
    }

    private static List<String> facts(Object response) {
        ShowUpgradeClusterTaskResponse task = (ShowUpgradeClusterTaskResponse) response;
        return List.of(
                HuaweiParts.line(
                        task.getKind(), task.getApiVersion(), task.getMetadata().getUid()),
                HuaweiParts.line(
                        task.getMetadata().getCreationTimestamp(),
                        task.getMetadata().getUpdateTimestamp()),
                HuaweiParts.line(task.getSpec().getVersion(), task.getSpec().getTargetVersion()),
                HuaweiParts.line(
                        task.getStatus().getPhase(),
                        task.getStatus().getProgress(),
                        task.getStatus().getCompletionTime()));
    }
}
