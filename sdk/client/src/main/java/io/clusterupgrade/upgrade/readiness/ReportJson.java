// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes reports as JSON. The names of the members are an interface: {@code sdk/docs/lifecycle.md#readiness} lists them. */
final class ReportJson {
    private static final int FORMAT_VERSION = 1;

    private ReportJson() {}

    static String of(ReadinessReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("service", report.service().name());
        json.put("clusterId", report.clusterId());
        json.put("plan", report.plan());
        json.put("checkedAt", report.checkedAt());
        json.put("ready", report.isReady());
        json.put(
                "checks",
                report.checks().stream().map(check -> check(check, report)).toList());
        json.put(
                "notChecked",
                report.notChecked().stream().map(ReportJson::notChecked).toList());
        json.put("changes", report.changes());
        return IndentedJson.of(JsonValue.from(json).raw());
    }

    private static Map<String, @Nullable Object> check(ReadinessCheck check, ReadinessReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", check.name());
        json.put("source", check.source());
        json.put("summary", check.summary());
        json.put(
                "findings",
                check.findings().stream()
                        .map(finding -> finding(finding, report))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding, ReadinessReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().name());
        json.put("source", finding.source());
        json.put("code", finding.code());
        json.put("subject", finding.subject());
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        json.put("acceptable", finding.isAcceptable());
        json.put("preventsStart", report.rejecting().contains(finding));
        json.put("link", finding.link());
        return json;
    }

    private static Map<String, @Nullable Object> notChecked(NotChecked missing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("what", missing.what());
        json.put("why", missing.why());
        json.put("how", missing.how());
        json.put("required", missing.isRequired());
        return json;
    }
}
