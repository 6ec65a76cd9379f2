package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.OrderAnswer;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderGroupStatus;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes, changes or deletes a group of orders; only HTTP knows these commands, and without request ids.
 *
 * <p>The broker would make a group twice, so one whose answer is lost is looked for among the groups before it is sent again:
 * an active one with exactly these members and this policy.
 */
record OrderGroupCommand(
        String requestId, OrderAction action, String groupId, ExecutionPolicy policy, List<OrderGroupMember> orders)
        implements Command {

    static final String PATH = "/commandapi/api/orderGroups";

    static OrderGroupCommand of(Instruction instruction, String requestId) {
        if (instruction instanceof Instruction.CreateGroup create) {
            return new OrderGroupCommand(requestId, OrderAction.CREATE, null, create.policy(), create.orders());
        }
        if (instruction instanceof Instruction.UpdateGroup update) {
            return new OrderGroupCommand(
                    requestId, OrderAction.UPDATE, update.groupId(), update.policy(), update.orders());
        }
        Instruction.DeleteGroup delete = (Instruction.DeleteGroup) instruction;
        return new OrderGroupCommand(requestId, OrderAction.CANCEL, delete.groupId(), null, List.of());
    }

    @Override
    public String name() {
        return switch (action) {
            case CREATE -> "create:group";
            case UPDATE -> "update:group";
            case CANCEL -> "delete:group";
        };
    }

    @Override
    public boolean aboutGroup() {
        return true;
    }

    @Override
    public String exchange() {
        return null;
    }

    @Override
    public String symbol() {
        return null;
    }

    @Override
    public String portfolio() {
        return null;
    }

    @Override
    public Transport transport(Transport wished) {
        return Transport.HTTP;
    }

    @Override
    public Repeat repeat() {
        return action == OrderAction.CREATE ? Repeat.AFTER_LOOKING : Repeat.FREELY;
    }

    @Override
    public boolean noted() {
        return action == OrderAction.CREATE;
    }

    @Override
    public String frame(String guid) {
        throw new UnsupportedOperationException("There is no frame about groups of orders");
    }

    @Override
    public HttpCall call(Duration timeout) {
        String path = groupId == null ? PATH : PATH + "/" + HttpCall.segment(groupId);
        return switch (action) {
            case CREATE -> new HttpCall("POST", path, Map.of(), Map.of(), body(), timeout);
            case UPDATE -> new HttpCall("PUT", path, Map.of(), Map.of(), body(), timeout);
            case CANCEL -> new HttpCall("DELETE", path, Map.of(), Map.of(), null, timeout);
        };
    }

    private String body() {
        return Requests.orderGroupBody(orders, policy);
    }

    @Override
    public Verdict read(HttpReply reply) {
        if (groupId != null && reply.successful() && Answers.done(reply.body())) {
            return new Verdict.Confirmed(groupId);
        }
        if (!reply.successful() && reply.status() != 400) {
            return Verdict.of(reply.status(), reply.excerpt());
        }
        OrderAnswer answer = Answers.orderGroup(reply.status(), reply.body());
        if (answer instanceof OrderAnswer.Accepted accepted && groupId == null) {
            return new Verdict.Confirmed(accepted.orderNumber());
        }
        if (answer instanceof OrderAnswer.Refused refused) {
            return new Verdict.Rejected(refused.code(), refused.text(), Verdict.Bearing.THIS_ATTEMPT);
        }
        return new Verdict.Doubtful("HTTP answer that cannot be read: status " + reply.status(), true);
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("groups of orders", PATH, Map.of(), this::inGroups));
    }

    private Finding inGroups(byte[] body) throws CodecException {
        List<OrderGroup> groups = Answers.orderGroups(body);
        return switch (action) {
            case CREATE ->
                groups.stream()
                        .filter(this::isAsWanted)
                        .findFirst()
                        .<Finding>map(group -> new Finding.Done(group.id(), "found among the groups"))
                        .orElse(new Finding.NotYet("no such group was found"));
            case UPDATE ->
                same(groups)
                        .filter(this::isAsWanted)
                        .<Finding>map(group -> new Finding.Done(group.id(), "seen in the group"))
                        .orElse(new Finding.NotYet("the group is not as wanted"));
            case CANCEL ->
                same(groups)
                                .filter(group -> group.status() == OrderGroupStatus.ACTIVE)
                                .isPresent()
                        ? new Finding.NotYet("the group is still active")
                        : new Finding.Done(groupId, "not found among the active groups");
        };
    }

    private Optional<OrderGroup> same(List<OrderGroup> groups) {
        return groups.stream()
                .filter(group -> group.id().equalsIgnoreCase(groupId))
                .findFirst();
    }

    private boolean isAsWanted(OrderGroup group) {
        return group.status() == OrderGroupStatus.ACTIVE
                && group.executionPolicy() == policy
                && numbers(group.orders()).equals(numbers(orders));
    }

    private static Set<String> numbers(List<OrderGroupMember> orders) {
        return orders.stream().map(OrderGroupMember::orderId).collect(Collectors.toSet());
    }
}
