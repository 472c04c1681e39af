// SPDX-License-Identifier: GPL-2.0
/* A newer driver under the name of the kernel's own: only its version tells which of the two is loaded. */
#include <linux/module.h>

void kmmc_device(void);
void kmmc_device(void)
{
}
EXPORT_SYMBOL_GPL(kmmc_device);

static int __init replacement_init(void)
{
	pr_info("kmmc_intree: replacement loaded\n");
	return 0;
}

static void __exit replacement_exit(void)
{
	pr_info("kmmc_intree: replacement unloaded\n");
}

module_init(replacement_init);
module_exit(replacement_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test replacement of an in-tree module");
MODULE_VERSION("2");
