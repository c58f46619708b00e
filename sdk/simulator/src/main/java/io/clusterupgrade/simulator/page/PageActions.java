// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The actions of the buttons. An action is a JSON object; its member {@code action} names what to do. */
final class PageActions {
    private static final int LONGEST_BODY = 4096;
    private static final int MOST_CALLS = 1000;
    private static final Duration LONGEST_ADVANCE = Duration.ofDays(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ServiceClusters> services;
    private final PageControls controls;

    PageActions(List<ServiceClusters> services, PageControls controls) {
        this.services = services;
        this.controls = controls;
    }

    /** Runs an action and returns a sentence about its effect. */
    String run(String body) {
        JsonNode action = parse(body);
        return switch (action.path("action").asText()) {
            case "advance" -> advance(Duration.ofSeconds(number(action, "seconds", LONGEST_ADVANCE.toSeconds())));
            case "advance-to-next-change" -> advanceToNextChange();
            case "fault" -> addFault(action);
            case "remove-faults" -> removeFaults();
            case "cluster" -> changeCluster(action);
            default -> throw PageActionException.invalid("There is no such action.");
        };
    }

    private static JsonNode parse(String body) {
        if (body.length() > LONGEST_BODY) {
            throw PageActionException.invalid("The action is too long.");
        }
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw PageActionException.invalid("The action is not JSON.");
        }
    }

    private static int number(JsonNode action, String member, long most) {
        JsonNode value = action.path(member);
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > most) {
            throw PageActionException.invalid(member + " must be a whole number, 1 to " + most + ".");
        }
        return value.asInt();
    }

    private String advance(Duration duration) {
        controls.advance(duration);
        return "The clock is advanced by " + text(duration) + ".";
    }

    private String advanceToNextChange() {
        Instant next = StateJson.nextChange(services)
                .orElseThrow(() -> PageActionException.conflict("Nothing changes by itself: no task is running."));
        Duration duration = Duration.between(controls.taskTime(), next);
        controls.advance(duration.isNegative() ? Duration.ZERO : duration);
        return "The clock is advanced by " + text(duration) + " to the next change.";
    }

    private static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private String addFault(JsonNode action) {
        String service = service(action).service();
        PageFault fault = constant(PageFault.values(), action.path("fault").asText(), "fault");
        int calls = number(action, "calls", MOST_CALLS);
        controls.failCalls(service, calls, fault.faultOf(service));
        String description = FaultText.of(fault.faultOf(service));
        return "The next " + (calls == 1 ? "call" : calls + " calls") + " of " + service + ": " + description + ".";
    }

    private String removeFaults() {
        controls.removeFaults();
        return "All faults are removed.";
    }

    private String changeCluster(JsonNode action) {
        ClusterAction change =
                constant(ClusterAction.values(), action.path("change").asText(), "change");
        return service(action).apply(change, action.path("id").asText());
    }

    private ServiceClusters service(JsonNode action) {
        String name = action.path("service").asText();
        return services.stream()
                .filter(service -> service.service().equals(name))
                .findFirst()
                .orElseThrow(() -> PageActionException.invalid("service must be CSS, CCE or ACK."));
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name, String member) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PageActionException.invalid("There is no such " + member + "."));
    }
}
