// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.base.DurationConverter;
import io.clusterupgrade.cli.cluster.YamlObject;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.RolloutBuilder;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads limits, budgets, windows and retries of a rollout file. */
final class LimitsReader {
    private static final Duration USUAL_DELAY = Duration.ofMinutes(10);

    private LimitsReader() {}

    static void addTo(RolloutBuilder builder, YamlObject root) {
        builder.limits(limits(root.object("limits")));
        String budget = root.text("failure-budget");
        if (budget != null) {
            builder.failureBudget(budget(root, budget));
        }
        List<MaintenanceWindow> windows = windows(root);
        if (!windows.isEmpty()) {
            builder.windows(windows.toArray(new MaintenanceWindow[0]));
        }
        Integer retries = root.number("retries");
        if (retries != null) {
            String after = root.text("retry-after");
            builder.retries(retries, after == null ? USUAL_DELAY : DurationConverter.parse(after));
        }
    }

    private static Limits limits(YamlObject yaml) {
        yaml.allow(Set.of("total", "per-service", "per-account", "writes-per-minute"));
        Limits limits = Limits.defaults();
        String total = yaml.text("total");
        if (total != null) {
            limits = limits.withTotal(amount(yaml, total));
        }
        for (CloudService service : CloudService.values()) {
            String name = service.name().toLowerCase(Locale.ROOT);
            String perService = yaml.object("per-service").text(name);
            String perAccount = yaml.object("per-account").text(name);
            Integer writes = yaml.object("writes-per-minute").number(name);
            limits = perService == null ? limits : limits.withPerService(service, amount(yaml, perService));
            limits = perAccount == null ? limits : limits.withPerAccount(service, amount(yaml, perAccount));
            limits = writes == null ? limits : limits.withWritesPerMinute(service, writes == 0 ? null : writes);
        }
        return limits;
    }

    static FailureBudget budget(YamlObject yaml, String text) {
        return new FailureBudget(amount(yaml, text));
    }

    private static Amount amount(YamlObject yaml, String text) {
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("\\d{1,7}")) {
            throw CliException.usage(yaml.title() + ": \"" + text + "\" is no number and no percentage such as 10%");
        }
        int value = Integer.parseInt(digits);
        return text.endsWith("%") ? Amount.percent(value) : Amount.number(value);
    }

    static List<MaintenanceWindow> windows(YamlObject yaml) {
        return yaml.objects("windows").stream().map(LimitsReader::window).toList();
    }

    private static MaintenanceWindow window(YamlObject yaml) {
        yaml.allow(Set.of("from", "to", "zone", "days"));
        try {
            MaintenanceWindow window = MaintenanceWindow.daily(
                    yaml.required("from"), yaml.required("to"), ZoneId.of(yaml.required("zone")));
            DayOfWeek[] days = yaml.texts("days").stream()
                    .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                    .toArray(DayOfWeek[]::new);
            return days.length == 0 ? window : window.on(days);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw CliException.usage(yaml.title() + ": " + e.getMessage());
        }
    }
}
