package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.bootstrap.demo.DemoCommand;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;

/**
 * A command that the program offers. It is built only when it is needed, for picocli reads its
 * options by reflection, and those of all commands take longer than most commands do.
 */
record Choice(Class<?> type, Function<Surroundings, Object> maker) {

  private static final List<Choice> ALL =
      List.of(
          new Choice(ServeCommand.class, ServeCommand::new),
          new Choice(DemoCommand.class, DemoCommand::new),
          new Choice(TestConnectionCommand.class, TestConnectionCommand::new),
          new Choice(TestOperationsCommand.class, TestOperationsCommand::new),
          new Choice(PrepareOdooCommand.class, PrepareOdooCommand::new),
          new Choice(SyncCommand.class, SyncCommand::new),
          new Choice(SyncInvoiceCommand.class, SyncInvoiceCommand::new),
          new Choice(SyncInvoicesCommand.class, SyncInvoicesCommand::new),
          new Choice(AutoSyncCommand.class, AutoSyncCommand::new),
          new Choice(MappingCommand.class, MappingCommand::new),
          new Choice(PlanCommand.class, PlanCommand::new),
          new Choice(AuditCommand.class, AuditCommand::new),
          new Choice(ConflictCommand.class, ConflictCommand::new),
          new Choice(RecordCommand.class, RecordCommand::new),
          new Choice(ChangeCommand.class, ChangeCommand::new),
          new Choice(WebhookCommand.class, WebhookCommand::new),
          new Choice(FailureCommand.class, FailureCommand::new),
          new Choice(RunCommand.class, RunCommand::new),
          new Choice(ScheduleCommand.class, ScheduleCommand::new),
          new Choice(UserCommand.class, UserCommand::new),
          new Choice(TokenCommand.class, TokenCommand::new),
          new Choice(AuditLogCommand.class, AuditLogCommand::new),
          new Choice(SecretsCommand.class, SecretsCommand::new),
          new Choice(OdooCommand.class, OdooCommand::new),
          new Choice(LicenseCommand.class, LicenseCommand::new),
          new Choice(KeyCommand.class, KeyCommand::new),
          new Choice(DoctorCommand.class, DoctorCommand::new));

  /** The one that the arguments name; all, in the order of the help, when they name none. */
  static List<Choice> among(String... arguments) {
    return ALL.stream()
        .filter(choice -> arguments.length > 0 && choice.name().equals(arguments[0]))
        .findFirst()
        .map(List::of)
        .orElse(ALL);
  }

  private String name() {
    return type.getAnnotation(Command.class).name();
  }

  Object command(Surroundings surroundings) {
    return maker.apply(surroundings);
  }
}
