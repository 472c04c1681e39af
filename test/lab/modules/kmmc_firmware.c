// SPDX-License-Identifier: GPL-2.0
/* Loads only when the kernel finds its firmware. */
#include <linux/firmware.h>
#include <linux/module.h>
#include <linux/platform_device.h>

static struct platform_device *device;

static int __init firmware_init(void)
{
	const struct firmware *blob;
	int err;

	device = platform_device_register_simple("kmmc_firmware", -1, NULL, 0);
	if (IS_ERR(device))
		return PTR_ERR(device);
	err = request_firmware(&blob, "kmmc/demo.bin", &device->dev);
	if (err) {
		platform_device_unregister(device);
		return err;
	}
	pr_info("kmmc_firmware: %zu bytes\n", blob->size);
	release_firmware(blob);
	return 0;
}

static void __exit firmware_exit(void)
{
	platform_device_unregister(device);
}

module_init(firmware_init);
module_exit(firmware_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test module with firmware");
MODULE_FIRMWARE("kmmc/demo.bin");
