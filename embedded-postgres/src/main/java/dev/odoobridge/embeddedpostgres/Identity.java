package dev.odoobridge.embeddedpostgres;

import java.util.ArrayList;
import java.util.List;

/**
 * Who the server runs as.
 *
 * @param name for messages
 * @param prefix the words before a command that make it run as this identity
 * @param bindsToThread the words after those that make it stop with the thread that started it;
 *     empty when the machine cannot do that
 * @param owner who must own the files of the server
 */
record Identity(String name, List<String> prefix, List<String> bindsToThread, Owner owner) {

  Identity {
    prefix = List.copyOf(prefix);
    bindsToThread = List.copyOf(bindsToThread);
  }

  /** As this process itself. */
  static Identity same(Tools tools, Owner owner) {
    return new Identity(
        System.getProperty("user.name"),
        List.of(),
        tools.setpriv()
            ? List.of("setpriv", "--pdeathsig", "INT", "--no-new-privs", "--")
            : List.of(),
        owner);
  }

  /**
   * As an ordinary account, by root; the new process itself becomes the command, without a fork.
   */
  static Identity account(String name, Owner owner) {
    var become =
        List.of(
            "setpriv",
            "--reuid",
            Integer.toString(owner.uid()),
            "--regid",
            Integer.toString(owner.gid()),
            "--clear-groups",
            "--inh-caps=-all",
            "--no-new-privs");
    return new Identity(name, become, List.of("--pdeathsig", "INT"), owner);
  }

  /** As root without its powers: nobody inside a user namespace, root's files outside of it. */
  static Identity namespace(Tools tools) {
    return new Identity(
        "nobody in a user namespace",
        List.of("unshare", "-U"),
        tools.setpriv() ? List.of("setpriv", "--pdeathsig", "INT") : List.of(),
        Owner.ROOT);
  }

  List<String> command(List<String> words) {
    return joined(prefix, words);
  }

  List<String> boundCommand(List<String> words) {
    return joined(joined(prefix, bindsToThread), words);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
