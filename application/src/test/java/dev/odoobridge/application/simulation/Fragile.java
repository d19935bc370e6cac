package dev.odoobridge.application.simulation;

import dev.odoobridge.application.port.out.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A store as one process has it: before and after every call that process may die. */
final class Fragile implements InvocationHandler {
  private final Bridge bridge;
  private final Object store;

  private Fragile(Bridge bridge, Object store) {
    this.bridge = bridge;
    this.store = store;
  }

  static <T> T of(Class<T> port, T store, Bridge bridge) {
    var handler = new Fragile(bridge, store);
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(store, arguments);
    }
    bridge.passStore("before " + method.getName());
    var isTransaction = store instanceof Transactions;
    try {
      var result =
          isTransaction
              ? bridge.within(() -> method.invoke(store, arguments))
              : method.invoke(store, arguments);
      if (isTransaction) {
        bridge.passStore("after " + method.getName());
      }
      return result;
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
