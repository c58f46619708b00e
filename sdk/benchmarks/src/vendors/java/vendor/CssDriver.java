// SPDX-License-Identifier: Apache-2.0
package vendor;

import com.huaweicloud.sdk.css.v1.CssClient;
import com.huaweicloud.sdk.css.v1.CssMeta;
import com.huaweicloud.sdk.css.v1.model.CurrentNodeDetail;
import com.huaweicloud.sdk.css.v1.model.GetTargetImageIdDetail;
import com.huaweicloud.sdk.css.v1.model.GetUpgradeDetailInfo;
import com.huaweicloud.sdk.css.v1.model.UpgradeDetailRequest;
import com.huaweicloud.sdk.css.v1.model.UpgradeDetailResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Huawei's client of CSS. */
public final class CssDriver implements Function<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> apply(Map<String, Object> settings) {
        HuaweiParts parts = new HuaweiParts(settings);
        CssClient client = CssClient.newBuilder()
                .withCredential(parts.credentials())
                .withHttpConfig(HuaweiParts.config())
                .withEndpoints(parts.endpoints())
                .build();
        String cluster = parts.text("cluster");
        Callable<UpgradeDetailRequest> request = () ->
                new UpgradeDetailRequest().withClusterId(cluster).withStart(1).withLimit(100);
        Callable<Object> call = () -> client.upgradeDetail(request.call());
        Function<Object, List<String>> facts = CssDriver::facts;
        String path = "/v1.0/" + parts.text("project") + "/clusters/" + cluster + "/upgrade/detail";
        Map<String, List<String>> query = new TreeMap<>(Map.of("offset", List.of("1"), "limit", List.of("100")));
        return Map.of(
                "call",
                call,
                "sign",
                parts.sign(path, query),
                "proof",
                parts.proof(path, query),
                "decode",
                parts.decode(UpgradeDetailResponse.class),
                "build",
                parts.build(request, CssMeta.upgradeDetail),
                "facts",
                facts);
    }

    private static List<String> facts(Object response) {
        UpgradeDetailResponse page = (UpgradeDetailResponse) response;
        List<String> facts = new ArrayList<>();
        facts.add(HuaweiParts.line(page.getTotalSize()));
        for (GetUpgradeDetailInfo task : page.getDetailList()) {
            facts.add(HuaweiParts.line(
                    task.getId(), task.getStartTime(), task.getEndTime(), task.getStatus(), task.getAgencyName()));
            GetTargetImageIdDetail image = task.getImageInfo();
            facts.add(HuaweiParts.line(
                    image.getId(),
                    image.getDisplayName(),
                    image.getImageDesc(),
                    image.getDatastoreType(),
                    image.getDatastoreVersion(),
                    image.getPriority()));
            facts.add(HuaweiParts.line(
                    task.getTotalNodes(), task.getCompletedNodes(), task.getCurrentNodeName(), task.getExecuteTimes()));
            for (CurrentNodeDetail step : task.getCurrentNodeDetail()) {
                facts.add(HuaweiParts.line(
                        step.getOrder(),
                        step.getName(),
                        step.getStatus(),
                        step.getDesc(),
                        step.getBeginTime(),
                        step.getEndTime()));
            }
        }
        return facts;
    }
}
